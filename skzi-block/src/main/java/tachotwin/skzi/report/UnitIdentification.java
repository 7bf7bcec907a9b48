package tachotwin.skzi.report;

import java.util.Optional;
import tachotwin.zh.UnitActivation;

/** Block 5.1 of Д.2, «Идентификационные данные тахографа». */
record UnitIdentification(Optional<UnitActivation> unit) implements ReportBlock {
  @Override
  public void print(Page page) {
    unit.ifPresent(
        data ->
            page.name("Произв. тах.", data.manufacturer())
                .field("Модель", data.model())
                .field("Тах.№", data.serialNumber())
                .field("Вер. ПО", data.software())
                .field("Сумма ПО", data.softwareHash().toHex()));
  }
}
