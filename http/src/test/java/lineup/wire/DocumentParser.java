package lineup.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the cases of one document: under each heading of the second level a reason that names an RFC, a block with the
 * request and a block with the answers. Whatever is not so is an error, so that no case is lost in silence.
 */
final class DocumentParser {
    private static final Pattern SECTION_OF_AN_RFC = Pattern.compile("RFC \\d{4} §\\d");
    private static final String FENCE = "```";
    private static final String END_OF_INPUT = "(end of input)";
    private static final String OPEN = "(open)";
    private static final String CLOSED = "(closed)";

    private final Path file;
    private final List<WireCase> cases = new ArrayList<>();
    private final List<List<String>> blocks = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private String heading;
    private int headingLine;

    private DocumentParser(Path file) {
        this.file = file;
    }

    static List<WireCase> cases(Path file) {
        DocumentParser parser = new DocumentParser(file);
        parser.read(WireDocuments.lines(file));
        return parser.cases;
    }

    private void read(List<String> lines) {
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
                if (fenced) {
                    blocks.add(new ArrayList<>());
                }
            } else if (fenced) {
                blocks.getLast().add(line);
            } else if (line.startsWith("## ")) {
                endSection();
                heading = line.substring(3);
                headingLine = i + 1;
            } else if (heading != null) {
                prose.append(line).append(' ');
            }
        }
        demand(!fenced, "a block is not closed");
        endSection();
    }

    private void endSection() {
        if (heading != null) {
            demand(SECTION_OF_AN_RFC.matcher(prose).find(), "no section of an RFC is named");
            demand(blocks.size() == 2, "not a block with the request and one with the answer");
            cases.add(section(blocks.getFirst(), blocks.getLast()));
        } else {
            demand(blocks.isEmpty(), "a block stands before the first heading");
        }
        blocks.clear();
        prose.setLength(0);
    }

    private WireCase section(List<String> request, List<String> answer) {
        String ending = answer.isEmpty() ? "" : answer.getLast();
        demand(ending.equals(OPEN) || ending.equals(CLOSED), "the answer does not end with (open) or (closed)");
        boolean endsInput = !request.isEmpty() && request.getLast().equals(END_OF_INPUT);
        List<String> sent = endsInput ? request.subList(0, request.size() - 1) : request;
        demand(!request.isEmpty(), "the request is empty");
        demand(!sent.contains(END_OF_INPUT), "something follows the end of input");
        demand(!endsInput || ending.equals(CLOSED), "a connection without input cannot stay open");
        return new WireCase(
                WireDocuments.FOLDER.relativize(file),
                headingLine,
                heading,
                withLineEnds(sent),
                endsInput,
                answers(answer.subList(0, answer.size() - 1)),
                ending.equals(CLOSED));
    }

    /** A line ends with CRLF, unless a backslash ends it. */
    private static String withLineEnds(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.endsWith("\\") ? line.substring(0, line.length() - 1) : line + "\\r\\n");
        }
        return text.toString();
    }

    private static List<ExpectedAnswer> answers(List<String> lines) {
        List<ExpectedAnswer> answers = new ArrayList<>();
        for (int start = 0; start < lines.size(); ) {
            int end = start + 1;
            while (end < lines.size() && !ExpectedAnswer.startsWith(lines.get(end))) {
                end++;
            }
            answers.add(ExpectedAnswer.parse(lines.subList(start, end)));
            start = end;
        }
        return answers;
    }

    private void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(file + ":" + headingLine + " " + heading + ": " + otherwise);
        }
    }
}
