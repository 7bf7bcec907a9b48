package tachotwin.skzi.report;

import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;

/** Block 5.2 of Д.2, «Идентификационные данные блока тахографической информации». */
record BlockIdentification(BlockCore core) implements ReportBlock {
  @Override
  public void print(Page page) {
    BlockIdentity identity = core.state().identity();
    page.name("Произв. блока ТИ", identity.manufacturer())
        .field("Модель блока ТИ", identity.model())
        .field("Блок ТИ №", identity.partNumber())
        .field("Срок ключей:", PaperFormat.date(core.keysUntil()));
  }
}
