package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.card.TachographCard;
import tachotwin.card.filesystem.CardType;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.LockRecord;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.download.DriverActivity;
import tachotwin.download.Overview;
import tachotwin.octet.DecodeException;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.LockFact;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;

/** The lock of a company (4.4.3, 4.7.1, 4.7.33; Order 36, item 15) in the whole device. */
class CompanyLockIT {
  @TempDir private Path folder;
  private final TachographCard own = Twin.card(CardType.COMPANY, 1);
  private final TachographCard other = Twin.card(CardType.COMPANY, 2);

  private static LockFact lastLock(Twin twin) {
    List<LockFact> all = twin.facts(LockFact.class);
    return all.get(all.size() - 1);
  }

  @ParameterizedTest
  @EnumSource
  @Requirement({"VU-073", "VU-074"})
  void aCompanySetsItsLockAndAnotherOneIsKeptOut(Profile profile) throws DecodeException {
    try (Twin twin = Twin.standing(folder, profile)) {
      twin.choose("Блокировка", "Включить");
      assertThat(twin.screens).contains("Нет доступа|нужна другая карта");

      twin.insert(2, own);
      twin.choose("Блокировка", "Включить");
      assertThat(twin.screens).contains("Блокировка|включена");
      SimInstant set = lastLock(twin).at();
      // 15.3: the lock of before was not taken off.
      twin.choose("Блокировка", "Включить");
      assertThat(twin.screens)
          .contains(
              profile == Profile.ORDER_36
                  ? "Блокировка не снята|включена 02.03.26 09:01"
                  : "Блокировка не снята|включена 02.03.26 06:01");
      assertThat(twin.facts(LockFact.class)).hasSize(1);
      twin.choose("Выгрузка", "Тахограф");
      assertThat(twin.files).hasSize(1);
      twin.eject(2);

      // 4.4.3: neither download nor paper, of the tachograph or of the driver's card.
      twin.insert(1, Twin.card(CardType.DRIVER, 1));
      twin.insert(2, other);
      twin.run(6);
      assertThat(twin.screens).contains("Заблокировало|ООО Рейс 1");
      twin.choose("Выгрузка", "Тахограф");
      twin.choose("Выгрузка", "Карта водителя");
      twin.choose("Печать", "Тахограф, сутки");
      twin.choose("Печать", "Карта 1, сутки");
      assertThat(twin.screens).contains("Нет доступа|заблокировано другим");
      assertThat(twin.files).hasSize(1);
      assertThat(twin.bench.printer().printed()).isEmpty();
      twin.choose("Блокировка", "Выключить");
      assertThat(twin.facts(LockFact.class)).hasSize(1);
      twin.eject(2);

      // A controller is not kept out, and the company itself takes its lock off.
      twin.insert(2, Twin.card(CardType.CONTROL, 1));
      twin.choose("Выгрузка", "Тахограф");
      assertThat(twin.files).hasSize(2);
      LockRecord open =
          twin.unitFile().first(Overview.class).orElseThrow().locks().records().get(0);
      assertThat(open.lockIn()).isEqualTo(TimeStamp.of(set));
      assertThat(open.lockOut()).isEqualTo(TimeStamp.NONE);
      assertThat(open.companyName().text()).isEqualTo("ООО Рейс 1");
      twin.eject(2);
      twin.insert(2, own);
      twin.choose("Блокировка", "Выключить");
      assertThat(twin.screens).contains("Блокировка|выключена");
      twin.choose("Выгрузка", "Тахограф");
      LockRecord over =
          twin.unitFile().first(Overview.class).orElseThrow().locks().records().get(0);
      assertThat(over.lockOut()).isEqualTo(TimeStamp.of(lastLock(twin).at()));
      // 050Dh: 3 lock in, 1 download of the unit, 4 lock out (4.7.32).
      assertThat(
              CardRing.decode(
                      RingLayout.COMPANY_ACTIVITIES,
                      own.image().files().get(ElementaryFile.COMPANY_ACTIVITY_DATA).reader())
                  .records())
          .extracting((CompanyActivity one) -> one.type().code())
          .contains(3, 4);
    }
  }

  @Test
  @Requirement("VU-074")
  void theNextOwnerSeesNothingOfTheTimeBefore() throws DecodeException {
    try (Twin twin = Twin.driving(folder, Profile.GOST_34005_2022)) {
      twin.insert(2, own);
      twin.choose("Блокировка", "Включить");
      twin.eject(2);
      twin.insert(1, Twin.card(CardType.DRIVER, 1));
      twin.untilMoving(true);
      twin.untilMoving(false);
      twin.run(130);
      twin.eject(1);
      twin.insert(2, other);
      twin.choose("Блокировка", "Включить");
      SimInstant sold = lastLock(twin).at();
      twin.choose("Выгрузка", "Тахограф");

      List<DriverActivity> days = twin.unitFile().all(DriverActivity.class);
      assertThat(days).hasSize(1);
      assertThat(days.get(0).cards().records())
          .noneMatch(stay -> stay.surname().text().equals("Рябинин"));
      assertThat(days.get(0).activities().records())
          .allMatch(change -> change.minute() >= sold.minuteOfDay());
      twin.choose("Печать", "Тахограф, сутки");
      assertThat(twin.bench.printer().printed())
          .noneMatch(strip -> strip.text().contains("Рябинин"));
    }
  }

  @Test
  @Requirement("VU-072")
  void twentyLocksStayInTermsOfTheDevice() throws DecodeException {
    try (Twin twin = Twin.standing(folder, Profile.ORDER_36)) {
      twin.insert(2, own);
      for (int i = 0; i < 21; i++) {
        twin.choose("Блокировка", "Включить");
        twin.choose("Блокировка", "Выключить");
      }
      List<LockFact> all = twin.facts(LockFact.class);
      assertThat(all).hasSize(42);
      twin.choose("Выгрузка", "Тахограф");
      List<LockRecord> told = twin.unitFile().first(Overview.class).orElseThrow().locks().records();
      assertThat(told).hasSize(20);
      assertThat(told.get(0).lockIn()).isEqualTo(TimeStamp.of(all.get(2).at()));
      assertThat(told.get(19).lockOut()).isEqualTo(TimeStamp.of(all.get(41).at()));
    }
  }
}
