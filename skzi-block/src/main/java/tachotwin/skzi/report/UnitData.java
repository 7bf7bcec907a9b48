package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.zh.UnitActivation;

/** Block 14.1 of Д.2; the number in the list of models is not known. */
record UnitData(Optional<UnitActivation> unit) implements ReportBlock {
  @Override
  public void print(Page page) {
    page.line("Идентификационные данные тахографа");
    unit.ifPresent(
        data ->
            page.name("Производитель", data.manufacturer())
                .field("Модель", data.model())
                .field("Зав.№", data.serialNumber())
                .field("Дата изготовления:", PaperFormat.monthYear(data.manufactured()))
                .field("Версия ПО:", data.software())
                .field("Контрольная сумма ПО:", data.softwareHash().toHex()));
  }
}
