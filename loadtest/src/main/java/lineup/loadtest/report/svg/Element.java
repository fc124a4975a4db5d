package lineup.loadtest.report.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG with its attributes and content, written so that it is also well-formed XML.
 *
 * <p>Every text is escaped when it is written: there is no way to add markup other than as elements.
 */
public final class Element {

    /** Elements of HTML without an end tag; all others need one, since HTML does not know {@code <p/>}. */
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "link", "col");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        return new Element(name);
    }

    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** A coordinate or a length. */
    public Element with(String attribute, double value) {
        return with(attribute, Coordinates.text(value));
    }

    public Element text(String text) {
        content.add(text);
        return this;
    }

    public Element add(Element... children) {
        return add(List.of(children));
    }

    public Element add(List<Element> children) {
        content.addAll(children);
        return this;
    }

    public String render() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ').append(key).append("=\"").append(Escape.attribute(value))
                .append('"'));
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean mixed = content.stream().anyMatch(String.class::isInstance);
        for (Object piece : content) {
            out.append(mixed ? "" : "\n");
            if (piece instanceof Element child) {
                child.write(out);
            } else {
                out.append(Escape.text((String) piece));
            }
        }
        out.append(mixed || content.isEmpty() ? "" : "\n").append("</").append(name).append('>');
    }
}
