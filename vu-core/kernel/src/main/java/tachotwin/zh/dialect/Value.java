package tachotwin.zh.dialect;

import tachotwin.octet.Octets;

/** What a field holds, whatever its octets look like. */
public sealed interface Value {
  /** The word by which a person knows the kind. */
  String kind();

  /** A number, a code, a flag or a moment in seconds since 1970. */
  record Whole(long number) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** A text without its padding. */
  record Words(String text) implements Value {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** Octets that nobody looks into. */
  record Run(Octets octets) implements Value {
    @Override
    public String kind() {
      return "octets";
    }
  }
}
