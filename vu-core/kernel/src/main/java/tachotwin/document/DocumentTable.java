package tachotwin.document;

/** The tables of documents and attributes as text of {@code docs/documents.md}. */
public final class DocumentTable {
  private DocumentTable() {}

  /** The whole file, in Markdown. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# Documents of appendix Г\n\n");
    out.append("Generated from `tachotwin.document`; do not edit.\n\n");
    out.append("## Types (table Г.5)\n\n");
    out.append("| tag | name | format | sender |\n|---|---|---|---|\n");
    for (DocumentType one : DocumentType.values()) {
      row(out, one.tag(), one.title(), one.kind().format(), one.kind().sender());
    }
    out.append("\n## Attributes\n\n");
    out.append("An attribute without a clause is our own choice.\n\n");
    out.append("| code | name | format | fixed | length | clause |\n|---|---|---|---|---|---|\n");
    for (Attribute one : Attribute.values()) {
      String fixed = one.format().isFixed() ? "да" : "нет";
      row(out, one.code(), one.title(), one.format().title(), fixed, one.length(), one.clause());
    }
    out.append("\n## Results of a receipt (8501)\n\n");
    out.append("| code | meaning |\n|---|---|\n");
    for (ReceiptResult one : ReceiptResult.values()) {
      row(out, one.code(), one.title());
    }
    return out.toString();
  }

  private static void row(StringBuilder out, Object... cells) {
    for (Object cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }
}
