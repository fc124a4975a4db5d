package lineup.suite;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Where the methods of some sources stand, as the compiler's own parser sees them. */
final class Methods {
    private Methods() {}

    /** A method, in the lines from its signature to its last brace; the table of a test, in an annotation, is data. */
    record Found(String file, long line, String name, long lines) {}

    static List<Found> in(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = files.stream().map(Repository.ROOT::resolve).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Found> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions, found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Found> found;

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<Found> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long behindModifiers = positions.getEndPosition(unit, method.getModifiers());
            long start = Math.max(behindModifiers, positions.getStartPosition(unit, method));
            long first = lines.getLineNumber(start);
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            Path file = Repository.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
            found.add(new Found(file.toString(), first, method.getName().toString(), last - first + 1));
            return super.visitMethod(method, nothing);
        }
    }
}
