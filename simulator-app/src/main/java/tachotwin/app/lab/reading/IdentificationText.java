package tachotwin.app.lab.reading;

import tachotwin.dictionary.card.CardIdentification;
import tachotwin.dictionary.card.CardIdentity;
import tachotwin.dictionary.card.CompanyCardIdentification;
import tachotwin.dictionary.card.ControlCardIdentification;
import tachotwin.dictionary.card.DriverCardIdentification;
import tachotwin.dictionary.card.WorkshopCardIdentification;

/** File 0520h of each kind of card for a person. */
final class IdentificationText {
  private IdentificationText() {}

  static void add(Lines out, CardIdentification value) {
    CardIdentity identity = value.identity();
    out.fact("Номер карты", identity.cardNumber().text())
        .fact("Выдана", identity.issuingAuthority().text())
        .fact("Срок", Words.span(identity.validityBegin(), identity.expiryDate()));
    if (value instanceof DriverCardIdentification driver) {
      out.fact("Водитель", Words.person(driver.surname(), driver.firstNames()))
          .fact("Родился", driver.birthDate().text());
    } else if (value instanceof ControlCardIdentification control) {
      out.fact("Орган контроля", control.organisation().text())
          .fact("Контролер", Words.person(control.surname(), control.firstNames()));
    } else if (value instanceof WorkshopCardIdentification workshop) {
      out.fact("Мастерская", workshop.organisation().text())
          .fact("Мастер", Words.person(workshop.surname(), workshop.firstNames()));
    } else if (value instanceof CompanyCardIdentification company) {
      out.fact("Предприятие", company.organisation().text());
    }
  }
}
