package se.rodatraden.documents.docx;

import java.util.List;

/** The kinds of lists, and one list of its own for each, so that each begins with 1. */
final class DocxLists {
    private static final String LEVEL =
            "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/>"
                    + "<w:pPr><w:ind w:left=\"%d\" w:hanging=\"360\"/></w:pPr></w:lvl>";

    private DocxLists() {}

    static String numbering(List<Boolean> numbered) {
        StringBuilder lists = new StringBuilder(Xml.HEAD)
                .append("<w:numbering ")
                .append(Xml.W)
                .append('>')
                .append("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>")
                .append(LEVEL.formatted(0, "bullet", "•", 360))
                .append(LEVEL.formatted(1, "bullet", "–", 720))
                .append(
                        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>")
                .append(LEVEL.formatted(0, "decimal", "%1.", 360))
                .append(LEVEL.formatted(1, "lowerLetter", "%2.", 720))
                .append("</w:abstractNum>");
        for (int i = 0; i < numbered.size(); i++) {
            lists.append(
                    "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>".formatted(i + 1, numbered.get(i) ? 1 : 0));
            for (int level = 0; level < 2; level++) {
                lists.append(
                        "<w:lvlOverride w:ilvl=\"%d\"><w:startOverride w:val=\"1\"/></w:lvlOverride>".formatted(level));
            }
            lists.append("</w:num>");
        }
        return lists.append("</w:numbering>").toString();
    }
}
