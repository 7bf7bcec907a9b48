package tachotwin.skzi.download;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.Ia5String;
import tachotwin.download.DownloadStamp;
import tachotwin.download.VuData;
import tachotwin.download.VuFile;
import tachotwin.download.VuRecord;
import tachotwin.octet.Octets;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimInstant;

/** Composes the file of a download (table Б.37) and signs each of its records (4.8.6). */
record VuFileWriting(BlockCore core) {
  /** All records that {@code parts} names, 01h among them in any case, then the certificate. */
  Octets file(int parts, Period period) {
    List<VuRecord> records = data(parts, period).stream().map(this::signed).toList();
    return new VuFile(records, core.keys().certificate().der()).toOctets();
  }

  /** The stamp of table Б.40 of the present moment. */
  static DownloadStamp stamp(BlockCore core) {
    return DownloadStamp.of(
        core.clock().now(),
        core.state().whereabouts().position(),
        new Ia5String(core.state().identity().partNumber16()));
  }

  private List<VuData> data(int parts, Period period) {
    List<VuData> out = new ArrayList<>();
    out.add(new OverviewSource(core).of(period));
    if ((parts & 0x02) != 0) {
      for (SimInstant day : period.days()) {
        out.add(new DaySource(core).of(day, period.ofDay(day)));
      }
    }
    if ((parts & 0x04) != 0) {
      out.add(new EventSource(core).of(period));
    }
    if ((parts & 0x08) != 0) {
      out.addAll(new SpeedSource(core.archive()).of(period));
    }
    if ((parts & 0x10) != 0) {
      out.add(new TechnicalSource(core).compose());
    }
    return out;
  }

  private VuRecord signed(VuData data) {
    DownloadStamp stamp = stamp(core);
    return new VuRecord(
        data, stamp, core.keys().signingKey().sign(VuRecord.signedOctets(data, stamp)));
  }
}
