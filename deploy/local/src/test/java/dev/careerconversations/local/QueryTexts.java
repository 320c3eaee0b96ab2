package dev.careerconversations.local;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds what Java sources give to methods that run SQL or HQL, and which of it is no constant of these sources. It
 * reads syntax alone: what a name from elsewhere stands for it cannot know, so it does not let that pass.
 */
final class QueryTexts extends TreeScanner<Void, Void> {

    /** Their first argument is a query, whoever declares them: JPA, Hibernate, Jdbi, JDBC. */
    private static final Set<String> ALWAYS = Set.of(
            "createQuery",
            "createNativeQuery",
            "createMutationQuery",
            "createNativeMutationQuery",
            "createSelectionQuery",
            "createUpdate",
            "createCall",
            "createScript",
            "prepareBatch",
            "prepareStatement",
            "prepareCall",
            "executeQuery",
            "executeUpdate");

    /** Panache's and Jdbi's names that others have too. In a repository their first argument is a query. */
    private static final Set<String> OFTEN =
            Set.of("find", "list", "stream", "count", "update", "delete", "select", "execute");

    /** What they are given becomes a part of what they return. */
    private static final Set<String> JOINING = Set.of("format", "formatted", "concat", "append", "join");

    /** By the name of their type and their own. */
    private final Map<String, ExpressionTree> constants = new HashMap<>();

    private final Deque<String> types = new ArrayDeque<>();
    private final List<String> all = new ArrayList<>();
    private final List<String> changing = new ArrayList<>();
    private boolean repository;

    private QueryTexts() {}

    static QueryTexts in(Iterable<? extends JavaFileObject> sources) throws IOException {
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        QueryTexts texts = new QueryTexts();
        List<CompilationUnitTree> files = new ArrayList<>();
        task.parse().forEach(files::add);
        files.forEach(file -> file.accept(texts.new Constants(), null));
        files.forEach(file -> file.accept(texts, null));
        return texts;
    }

    List<String> all() {
        return all;
    }

    /** Those that are put together when the program runs. */
    List<String> changing() {
        return changing;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        boolean outer = repository;
        repository =
                type.getImplementsClause().stream().anyMatch(it -> it.toString().startsWith("Panache"));
        types.push(type.getSimpleName().toString());
        super.visitClass(type, nothing);
        types.pop();
        repository = outer;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (!call.getArguments().isEmpty()) {
            ExpressionTree first = call.getArguments().get(0);
            if (isQuery(call.getMethodSelect(), first)) {
                all.add(call.toString());
                if (!isConstant(first)) {
                    changing.add(call.toString());
                }
            }
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private boolean isQuery(ExpressionTree method, ExpressionTree first) {
        boolean own = method instanceof IdentifierTree;
        String name = nameOf(method);
        return ALWAYS.contains(name) || OFTEN.contains(name) && (own && repository || holdsText(first));
    }

    private static String nameOf(ExpressionTree method) {
        return method instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : method.toString();
    }

    private static boolean holdsText(ExpressionTree expression) {
        Boolean found = expression.accept(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitLiteral(LiteralTree literal, Void nothing) {
                        return literal.getKind() == Tree.Kind.STRING_LITERAL;
                    }

                    @Override
                    public Boolean visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                        ExpressionTree method = call.getMethodSelect();
                        return JOINING.contains(nameOf(method))
                                ? super.visitMethodInvocation(call, nothing)
                                : method.accept(this, nothing);
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                },
                null);
        return Boolean.TRUE.equals(found);
    }

    private boolean isConstant(ExpressionTree expression) {
        return switch (expression.getKind()) {
            case STRING_LITERAL -> true;
            case PARENTHESIZED -> isConstant(((ParenthesizedTree) expression).getExpression());
            case PLUS ->
                isConstant(((BinaryTree) expression).getLeftOperand())
                        && isConstant(((BinaryTree) expression).getRightOperand());
            case CONDITIONAL_EXPRESSION ->
                isConstant(((ConditionalExpressionTree) expression).getTrueExpression())
                        && isConstant(((ConditionalExpressionTree) expression).getFalseExpression());
            case IDENTIFIER -> types.stream().anyMatch(type -> isConstant(type + "." + expression));
            case MEMBER_SELECT -> isConstant(expression.toString());
            default -> false;
        };
    }

    private boolean isConstant(String qualifiedName) {
        ExpressionTree value = constants.get(qualifiedName);
        return value != null && isConstant(value);
    }

    private final class Constants extends TreeScanner<Void, Void> {

        private final Deque<String> owners = new ArrayDeque<>();

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            owners.push(type.getSimpleName().toString());
            super.visitClass(type, nothing);
            owners.pop();
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            Set<Modifier> modifiers = variable.getModifiers().getFlags();
            if (modifiers.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL)) && variable.getInitializer() != null) {
                constants.put(owners.peek() + "." + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }
    }
}
