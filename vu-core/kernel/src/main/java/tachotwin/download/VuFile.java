package tachotwin.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.DataType;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * A .ddd file with what was read from the block and the vehicle unit (table Б.37).
 *
 * <p>Octets: records 01h…05h (table Б.38), then 76h 81h and the certificate to the end (table
 * Б.39).
 *
 * @param records in the order of the file
 * @param certificate the block's X.509 certificate in DER
 */
public record VuFile(List<VuRecord> records, Octets certificate) implements DataType {
  /** Keeps its own copy of the records. */
  public VuFile {
    records = List.copyOf(records);
  }

  /** The contents of a kind, in the order of the file. */
  public <T extends VuData> List<T> all(Class<T> kind) {
    return records.stream().map(VuRecord::data).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first content of a kind. */
  public <T extends VuData> Optional<T> first(Class<T> kind) {
    return all(kind).stream().findFirst();
  }

  @Override
  public void encode(OctetWriter out) {
    records.forEach(one -> one.encode(out));
    out.u8(VuRecord.PREFIX).u8(VuFileLayout.CERTIFICATE).octets(certificate);
  }

  /** Reads a whole file and checks its layout and every value. */
  public static VuFile decode(Octets file) throws DecodeException {
    VuFileLayout layout = VuFileLayout.of(file);
    OctetReader in = file.reader();
    List<VuRecord> records = new ArrayList<>();
    for (int i = 0; i < layout.parts().size(); i++) {
      records.add(VuRecord.decode(in));
    }
    return new VuFile(records, file.slice(layout.certificateFrom(), layout.certificateTo()));
  }
}
