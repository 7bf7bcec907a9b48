package tachotwin.app.lab.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tachotwin.download.SignedPart;
import tachotwin.gost.KeyRecovery;
import tachotwin.gost.SignatureReading;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.Octets;

/**
 * Judges the signatures of a .ddd file (Б.40, Б.47) together: each with the keys at hand, in every
 * order of octets; those that none of them made by the keys that follow from the signatures.
 */
final class SignatureJudge {
  private final Octets file;
  private final Tally tally;
  private final List<Item> items = new ArrayList<>();
  private final Map<VerificationKey, SignatureReading> readings = new HashMap<>();

  SignatureJudge(Octets file, Tally tally) {
    this.file = file;
    this.tally = tally;
  }

  /**
   * A signature to be judged.
   *
   * @param part where it lies
   * @param label what the record or file is called
   * @param keys the keys that may have made it, the likely ones first
   * @param owner the certificate whose key must have made it; null where none is at hand
   * @param lack why there is no such certificate, in Russian
   */
  private record Item(
      SignedPart part, String label, List<UsedKey> keys, @Nullable String owner, String lack) {}

  void add(SignedPart part, String label, List<UsedKey> keys, @Nullable String owner, String lack) {
    items.add(new Item(part, label, keys, owner, lack));
  }

  /** The verdicts, in the order in which the signatures were added; the tally gets them too. */
  List<SignatureVerdict> verdicts() {
    // The owners' keys come first, so that the order of their octets is known for all others.
    items.forEach(item -> owner(item).ifPresent(key -> reading(key, item)));
    List<Optional<SignatureVerdict>> known = items.stream().map(this::withKeysAtHand).toList();
    List<Item> open = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (known.get(i).isEmpty() && SignatureMethod.isGost(items.get(i).part)) {
        open.add(items.get(i));
      }
    }
    Map<Item, RecoveredKey> makers = recover(open);
    List<SignatureVerdict> out = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      out.add(
          tally.add(known.get(i).orElseGet(() -> without(item, makers.get(item), open.size()))));
    }
    return out;
  }

  private Optional<SignatureVerdict> withKeysAtHand(Item item) {
    for (UsedKey key : item.keys) {
      Optional<SignatureReading> reading = key.key().flatMap(it -> reading(it, item));
      if (reading.isPresent()) {
        SignatureMethod method = SignatureMethod.of(reading.get());
        checkOwner(item, key);
        return Optional.of(verdict(item, method, key, key.name(), Verdict.GOOD, ""));
      }
    }
    return SignatureMethod.european(item.part)
        .map(
            method ->
                verdict(
                    item,
                    method,
                    UsedKey.NONE,
                    null,
                    Verdict.NOT_CHECKED,
                    "подписи ЕСТР здесь не проверяются"));
  }

  /** A good signature of somebody else's key must not pass for the owner's. */
  private void checkOwner(Item item, UsedKey key) {
    if (item.owner != null && key.source() == KeySource.GIVEN && !key.name().equals(item.owner)) {
      String problem = "подпись сделана ключом %s, а не ключом сертификата %s";
      tally.add(new Fault(item.label, item.part.from(), problem.formatted(key.name(), item.owner)));
    }
  }

  /**
   * A key that has made one signature makes all in the same way, and where the owner's key has made
   * some, another is tried in the same order of octets alone: a search is long.
   */
  private Optional<SignatureReading> reading(VerificationKey key, Item item) {
    Optional<SignatureReading> usual =
        Optional.ofNullable(readings.get(key))
            .or(() -> owner(item).map(readings::get).map(it -> it.of(key.scheme())));
    Optional<SignatureReading> found =
        usual.isEmpty()
            ? key.reading(signed(item), signature(item))
            : usual.filter(it -> key.verify(signed(item), signature(item), it));
    found.ifPresent(it -> readings.put(key, it));
    return found;
  }

  private Map<Item, RecoveredKey> recover(List<Item> open) {
    Map<Item, RecoveredKey> out = new HashMap<>();
    if (open.size() < 2) {
      return out;
    }
    List<KeyRecovery.Signed> signatures =
        open.stream().map(one -> new KeyRecovery.Signed(signed(one), signature(one))).toList();
    for (KeyRecovery.Maker maker : KeyRecovery.makers(signatures)) {
      List<Item> made = maker.made().stream().map(open::get).toList();
      List<String> parts = made.stream().map(Item::label).toList();
      RecoveredKey key = new RecoveredKey(maker.key(), maker.reading(), parts, open.size());
      made.forEach(one -> out.put(one, key));
      tally.add(key);
    }
    if (out.isEmpty()) {
      tally.note(
          "Ключа, который сделал бы хотя бы две из %d подписей без известного ключа, нет."
              .formatted(open.size()));
    }
    return out;
  }

  /** The verdict on a signature that no key at hand made. */
  private SignatureVerdict without(Item item, @Nullable RecoveredKey recovered, int open) {
    Optional<RecoveredKey> maker = Optional.ofNullable(recovered);
    SignatureMethod method =
        maker
            .map(one -> SignatureMethod.of(one.reading()))
            .orElseGet(() -> SignatureMethod.open(item.part.length(), owner(item)));
    UsedKey key =
        maker.map(one -> UsedKey.of("", KeySource.RECOVERED, one.key())).orElse(UsedKey.NONE);
    String found =
        maker
            .map(one -> "; " + one.made() + ", идентификатор ключа " + one.key().keyId().toHex())
            .orElse(open == 1 ? "; по одной подписи ключ не восстановить" : "");
    if (item.part.length() == 0) {
      return verdict(item, method, key, null, Verdict.WRONG, "подпись пуста");
    }
    if (item.owner != null) {
      String reason =
          maker.isPresent()
              ? "подпись сделана не этим ключом"
              : "данные или подпись изменены либо подписано неизвестным ключом";
      return verdict(item, method, key, item.owner, Verdict.WRONG, reason + found);
    }
    if (item.keys.isEmpty()) {
      return verdict(item, method, key, null, Verdict.NOT_CHECKED, item.lack + found);
    }
    return verdict(
        item,
        method,
        key,
        null,
        Verdict.NO_SIGNER,
        "ни один из известных ключей (%d) ее не делал%s".formatted(item.keys.size(), found));
  }

  /** The key that must have made a signature, where it is at hand. */
  private static Optional<VerificationKey> owner(Item item) {
    return item.keys.stream()
        .filter(one -> one.name().equals(item.owner))
        .flatMap(one -> one.key().stream())
        .findFirst();
  }

  private static SignatureVerdict verdict(
      Item item,
      SignatureMethod method,
      UsedKey key,
      @Nullable String certificate,
      Verdict verdict,
      String reason) {
    return SignatureVerdict.of(item.part, item.label, method, key, certificate, verdict, reason);
  }

  private Octets signed(Item item) {
    return file.slice(item.part.from(), item.part.to());
  }

  private Octets signature(Item item) {
    return file.slice(item.part.at(), item.part.at() + item.part.length());
  }
}
