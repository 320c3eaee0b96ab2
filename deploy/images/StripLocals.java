import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LocalVariableType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the names of local variables out of all classes of all jars below a folder: an eighth of their bytes, which debuggers read, and messages
 * of null pointers. The numbers of lines stay, as stack traces show them. Jars keep their times, since a trained cache belongs to jars of the
 * very same time; signed ones stay as they are. {@code java StripLocals.java <folder>} on JDK 24 or newer.
 */
class StripLocals {

    private static final CodeTransform WITHOUT_NAMES = (code, element) -> {
        if (!(element instanceof LocalVariable || element instanceof LocalVariableType)) {
            code.with(element);
        }
    };

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.SF");

    private final ClassFile classes;
    private int stripped;
    private int left;

    /** The frames of a method are written anew, for which super classes are looked up in the jars. */
    StripLocals(ClassLoader jars) {
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(jars)
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
        classes = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(hierarchy), ClassFile.ConstantPoolSharingOption.NEW_POOL);
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        List<Path> slim = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            StripLocals strip = new StripLocals(loader);
            for (Path jar : jars) {
                slim.add(strip.jar(jar));
            }
            System.out.println(strip.stripped + " classes without names of local variables, " + strip.left + " left as they are");
            if (strip.left > strip.stripped) {
                throw new IllegalStateException("Most classes cannot be checked: where are those that they extend?");
            }
        }
        for (int i = 0; i < jars.size(); i++) {
            Files.move(slim.get(i), jars.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path jar(Path jar) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        Set<String> seen = new HashSet<>();
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(slim);
                ZipOutputStream out = new ZipOutputStream(file)) {
            boolean signed = in.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
            for (ZipEntry entry : in.stream().toList()) {
                if (seen.add(entry.getName())) {
                    byte[] bytes = in.getInputStream(entry).readAllBytes();
                    boolean strips = !signed && entry.getName().endsWith(".class");
                    write(entry, strips ? stripped(bytes) : bytes, out);
                }
            }
        }
        Files.setLastModifiedTime(slim, Files.getLastModifiedTime(jar));
        return slim;
    }

    private static void write(ZipEntry was, byte[] bytes, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(was.getName());
        entry.setTime(was.getTime());
        entry.setMethod(was.getMethod());
        if (was.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** What extends or returns classes that no jar has, as those of other databases and servers do, cannot be checked, and stays as it is. */
    private byte[] stripped(byte[] bytes) {
        try {
            byte[] slim = classes.transformClass(classes.parse(bytes), ClassTransform.transformingMethodBodies(WITHOUT_NAMES));
            if (classes.verify(slim).isEmpty()) {
                stripped++;
                return slim;
            }
        } catch (IllegalArgumentException e) {
            // counted below
        }
        left++;
        return bytes;
    }
}
