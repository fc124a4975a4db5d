package lineup.site.listing;

/** A listing for a terminal: a name a line, with a slash behind those of folders. */
final class PlainText {
    /** No name begins with a slash, so this line cannot be mistaken for one. */
    private static final String MORE = "// truncated: the folder has more entries\n";

    private PlainText() {}

    static String of(View view) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : view.entries()) {
            text.append(Names.visible(entry.label())).append('\n');
        }
        return view.truncated() ? text.append(MORE).toString() : text.toString();
    }
}
