package tachotwin.document;

import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.VuIdentification;
import tachotwin.octet.Text;

/**
 * What every notice of block and tachograph begins with (table Г.7).
 *
 * @param number unique for the life of the block, 0…4 294 967 295 (8000)
 * @param blockNumber factory number of the block (in 8804)
 * @param unit model, serial number and software of the tachograph (in 8805)
 */
public record NoticeHeader(long number, Ia5String blockNumber, VuIdentification unit) {
  /** The attributes in the order of table Г.7. */
  public Requisites toRequisites() {
    return new RequisitesBuilder()
        .put(Attribute.NOTICE_NUMBER, number)
        .put(Attribute.BLOCK, blockData(blockNumber))
        .put(Attribute.UNIT, unitData(unit))
        .build();
  }

  static Requisites blockData(Ia5String blockNumber) {
    return new RequisitesBuilder().put(Attribute.BLOCK_NUMBER, blockNumber.text()).build();
  }

  static Requisites unitData(VuIdentification unit) {
    return new RequisitesBuilder()
        .put(Attribute.UNIT_MODEL, Text.cyrillic(unit.partNumber().octets()))
        .put(Attribute.UNIT_SERIAL, unit.serialNumber().text())
        .put(Attribute.UNIT_SOFTWARE, unit.softwareVersion().text())
        .build();
  }
}
