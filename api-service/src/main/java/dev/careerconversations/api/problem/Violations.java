package dev.careerconversations.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** What Bean Validation finds wrong, by the names that clients know. */
public final class Violations {

    /** Method and parameter, with which the path of a parameter's violation starts. */
    private static final int CALL = 2;

    private Violations() {}

    /** Returns those of an operation's parameters; what is wrong with the body is named by its field there. */
    static List<Violation> ofParameters(Collection<? extends ConstraintViolation<?>> found) {
        return of(found, CALL);
    }

    /** Returns those of a body. */
    public static List<Violation> ofBody(Collection<? extends ConstraintViolation<?>> found) {
        return of(found, 0);
    }

    private static List<Violation> of(Collection<? extends ConstraintViolation<?>> found, int skipped) {
        return sorted(found.stream()
                .map(violation -> new Violation(field(violation.getPropertyPath(), skipped), violation.getMessage()))
                .toList());
    }

    static List<Violation> sorted(List<Violation> violations) {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static String field(Path path, int skipped) {
        Iterator<Path.Node> nodes = path.iterator();
        StringBuilder field = new StringBuilder();
        for (int depth = 0; nodes.hasNext(); depth++) {
            Path.Node node = nodes.next();
            if (depth < skipped && nodes.hasNext()) {
                continue;
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
            boolean parameter = node.getKind() == ElementKind.PARAMETER && !"body".equals(node.getName());
            if (parameter || node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }
}
