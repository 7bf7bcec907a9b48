package tachotwin.skzi.report;

/** Block 21 of Д.2 as items 14–18 of Д.3.2: what is written by hand, with room above each. */
record Handwriting() implements ReportBlock {
  private static final int ROOM = 3;

  @Override
  public void print(Page page) {
    page.room(ROOM)
        .line("Шоссе № ______км _______")
        .room(ROOM)
        .line("Подпись контролера:")
        .room(ROOM)
        .line("Время: с")
        .room(1)
        .line("Время: до")
        .room(ROOM)
        .line("Подпись водителя:");
  }
}
