package tachotwin.vu.menu;

import java.util.Optional;

/**
 * The last question of a form: OK is yes, BACK goes back.
 *
 * @param label the question
 */
public record Confirmation(String label) implements Entry {
  @Override
  public String shown() {
    return "ОК-да      назад-нет";
  }

  @Override
  public void type(Key key) {
    // Only yes and no are answers.
  }

  @Override
  public boolean takeBack() {
    return false;
  }

  @Override
  public Optional<String> objection() {
    return Optional.empty();
  }
}
