package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** Two works in one exchange; only the first may have something signed. */
record BothWorks(CardWork first, CardWork second) implements CardWork {
  @Override
  public List<CardFile> reads() {
    return Stream.concat(first.reads().stream(), second.reads().stream()).distinct().toList();
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    second.compose(contents);
    first.compose(contents);
  }

  @Override
  public Optional<Octets> hashToSign() {
    return first.hashToSign();
  }

  @Override
  public boolean signed(Octets signature) {
    return first.signed(signature);
  }

  @Override
  public boolean endsSession() {
    return first.endsSession();
  }

  @Override
  public void finish() {
    first.finish();
    second.finish();
  }
}
