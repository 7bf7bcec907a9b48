package tachotwin.zh.dialect;

import tachotwin.zh.dialect.DialectParser.Problem;

/** Reads the line of a check sum: {@code crc16 polynomial=1021 start=A56C reflected low-first}. */
final class CrcWords {
  private CrcWords() {}

  static CrcReading read(int size, Words words) throws Problem {
    CrcReading own = size == 2 ? Framing.OWN.crc16() : Framing.OWN.crc32();
    long polynomial = own.polynomial();
    long start = own.start();
    long xor = 0;
    boolean reflected = false;
    boolean lowFirst = false;
    for (String word : words.tail()) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals);
      String value = word.substring(equals + 1);
      switch (key) {
        case "polynomial" -> polynomial = Words.hex(value);
        case "start" -> start = Words.hex(value);
        case "xor" -> xor = Words.hex(value);
        case "reflected" -> reflected = true;
        case "plain" -> reflected = false;
        case "low-first" -> lowFirst = true;
        case "high-first" -> lowFirst = false;
        default ->
            throw new Problem(
                "'"
                    + word
                    + "'; known: polynomial=, start=, xor=, reflected or plain, low-first or"
                    + " high-first");
      }
    }
    try {
      return new CrcReading(size, polynomial, start, reflected, xor, lowFirst);
    } catch (IllegalArgumentException e) {
      throw new Problem("a number of this check sum has " + e.getMessage());
    }
  }
}
