package tachotwin.app.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tachotwin.app.lab.verdict.Sample;
import tachotwin.download.CardDownload;
import tachotwin.download.CardElement;
import tachotwin.download.SignedPart;
import tachotwin.download.VuFileLayout;
import tachotwin.gost.Cms;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** Valid encodings of many kinds, and how they are spoilt. */
final class Corpus {
  private static final int LARGEST = 2000;

  private final List<Octets> seeds = new ArrayList<>();

  Corpus() throws DecodeException {
    Sample sample = new Sample(7);
    download(sample.smallVu().toOctets());
    card(sample.controlDownload());
    card(sample.driverDownload());
    for (Octets document :
        List.of(sample.overSpeeding().toOctets(), sample.continuousDriving().toOctets())) {
      seeds.add(document);
      seeds.add(document.from(4));
    }
    certificates(sample);
    for (int length = 0; length < 260; length++) {
      seeds.add(Octets.filled(0, length));
    }
    frames();
  }

  private void download(Octets file) throws DecodeException {
    seeds.add(file);
    VuFileLayout layout = VuFileLayout.of(file);
    for (SignedPart part : layout.parts()) {
      seeds.add(file.slice(part.from(), part.to()));
      seeds.add(file.slice(part.from() - 2, part.at() + part.length() + 26));
    }
  }

  private void card(CardDownload download) {
    seeds.add(download.toOctets());
    for (CardElement one : download.elements()) {
      if (one.value().length() < LARGEST) {
        seeds.add(one.value());
        seeds.add(one.toOctets());
      }
    }
  }

  private void certificates(Sample sample) {
    seeds.add(sample.block().der());
    seeds.add(sample.authority().der());
    seeds.add(sample.block().key().encoded());
    seeds.add(Cms.detachedByKeyId(Octets.filled(5, 64), sample.block()));
    seeds.add(Cms.detached(Octets.filled(5, 64), sample.block()));
    for (String text : List.of(sample.driver().toPem(), sample.block().key().toPem())) {
      seeds.add(Octets.of(text.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  /** Frames of the protocols, from their clauses. */
  private void frames() {
    String[] hex = {
      "02000132E07A",
      "0200026CA5",
      "00A4040C06FF544143484F",
      "00B0000000",
      "9000",
      "0C0001019000",
      "0CB000000D97010A8E0411223344",
      "30030101FF",
      "810100",
      "7F2100",
      "0102030405060708"
    };
    for (String one : hex) {
      seeds.add(Octets.hex(one));
    }
    String track = "<gpx><trk><trkseg><trkpt lat=\"55\" lon=\"37\"/></trkseg></trk></gpx>";
    seeds.add(Octets.of(track.getBytes(StandardCharsets.US_ASCII)));
  }

  List<Octets> seeds() {
    return List.copyOf(seeds);
  }

  /** A spoilt copy: turned bits, cut, longer, joined with another, with lengths that lie. */
  static Octets spoil(List<Octets> seeds, Random random) {
    Octets octets = seeds.get(random.nextInt(seeds.size()));
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      octets = spoil(octets, seeds, random);
    }
    return octets;
  }

  private static Octets spoil(Octets octets, List<Octets> seeds, Random random) {
    int length = octets.length();
    if (length == 0) {
      return random(random);
    }
    int at = random.nextInt(length);
    return switch (random.nextInt(8)) {
      case 0 -> changed(octets, at, octets.u8(at) ^ 1 << random.nextInt(8));
      case 1 -> changed(octets, at, random.nextInt(256));
      case 2 -> octets.slice(0, at);
      case 3 -> Octets.concat(octets.slice(0, at), random(random), octets.from(at));
      case 4 -> Octets.concat(octets.slice(0, at), tail(seeds, random));
      case 5 -> lying(octets, at, random);
      case 6 -> octets.from(at);
      default -> changed(octets, at, random.nextBoolean() ? 0xFF : 0);
    };
  }

  private static Octets tail(List<Octets> seeds, Random random) {
    Octets other = seeds.get(random.nextInt(seeds.size()));
    Octets tail = other.from(random.nextInt(other.length() + 1));
    return tail.slice(0, Math.min(tail.length(), LARGEST));
  }

  /** Large numbers where lengths and counts may stand. */
  private static Octets lying(Octets octets, int at, Random random) {
    OctetWriter out = new OctetWriter();
    out.octets(octets.slice(0, at));
    switch (random.nextInt(5)) {
      case 0 -> out.u16(0xFFFF);
      case 1 -> out.u32(0x7FFFFFFFL);
      case 2 -> out.u32(0xFFFFFFFFL);
      case 3 -> out.u16(0x8484).u32(0x7FFFFFF0L);
      default -> out.u16(0xFF00);
    }
    int written = out.toOctets().length();
    return written < octets.length()
        ? Octets.concat(out.toOctets(), octets.from(written))
        : out.toOctets();
  }

  private static Octets changed(Octets octets, int at, int value) {
    byte[] bytes = octets.toByteArray();
    bytes[at] = (byte) value;
    return Octets.of(bytes);
  }

  static Octets random(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return Octets.of(bytes);
  }
}
