package tachotwin.app.session;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tachotwin.app.scenario.OrderException;
import tachotwin.card.CardFault;

/**
 * The words of {@code card WORD FAULT}: a card that lies outside is spoilt, or mended by {@code
 * none}.
 *
 * @param cards the cards
 * @param wanted whether orders that are not done yet may hold one of them
 */
record CardWords(CardTray cards, BooleanSupplier wanted) {
  /** What does it. */
  Runnable read(String[] words) throws OrderException {
    if (words.length != 3 || !cards.all().containsKey(words[1])) {
      throw new OrderException("card КАРТА НЕИСПРАВНОСТЬ, например card driver mute");
    }
    String word = words[1];
    CardFault fault =
        CardFault.ofWord(words[2])
            .filter(known -> cards.canBe(word, known))
            .orElseThrow(
                () ->
                    new OrderException(
                        "карта " + word + " не может быть «" + words[2] + "»; " + faultsOf(word)));
    if (wanted.getAsBoolean()) {
      throw new OrderException("карту " + word + " держит сценарий: он еще выполняется");
    }
    if (cards.slot(word) > 0) {
      throw new OrderException("карта " + word + " в слоте: сначала извлеките ее");
    }
    return () -> cards.spoil(word, fault);
  }

  private String faultsOf(String word) {
    return Arrays.stream(CardFault.values())
        .filter(fault -> cards.canBe(word, fault))
        .map(CardFault::word)
        .collect(Collectors.joining(", "));
  }
}
