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
    out.append("| code | name | unit | format | fixed | length | clause |\n");
    out.append("|---|---|---|---|---|---|---|\n");
    for (Attribute one : Attribute.values()) {
      String fixed = one.format().isFixed() ? "да" : "нет";
      row(
          out,
          one.code(),
          one.title(),
          one.unit(),
          one.format().title(),
          fixed,
          one.length(),
          one.clause());
    }
    out.append("\n## Results of a receipt (8501)\n\n");
    out.append("| code | meaning |\n|---|---|\n");
    for (ReceiptResult one : ReceiptResult.values()) {
      row(out, one.code(), one.title());
    }
    codes(out);
    return out.toString();
  }

  private static void codes(StringBuilder out) {
    out.append("\n## Violated norms (8214)\n\n");
    out.append("| code | document | words of 13.2 |\n|---|---|---|\n");
    for (ViolatedNorm one : ViolatedNorm.values()) {
      row(out, one.code(), one.type().tag(), one.words());
    }
    out.append("\n## Phases of an event (8402)\n\n");
    out.append("| code | meaning |\n|---|---|\n");
    for (EventPhase one : EventPhase.values()) {
      row(out, one.code(), one.title());
    }
  }

  private static void row(StringBuilder out, Object... cells) {
    for (Object cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }
}
