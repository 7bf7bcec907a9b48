package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.paper.Pictogram;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ExchangeBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.VehicleEntry;
import tachotwin.zh.ZhAnswer;

/** Calibration by the keys, on a vehicle whose sensor gives other pulses than the unit thinks. */
class CalibrationDialogueTest {
  private static final String WORKSHOP = "RUW1234567890000";

  /** Pulses per km that the sensor really gives; the unit is calibrated to 8000. */
  private static final int TRUE_PULSES = 8_800;

  private final Bench bench = Bench.running();

  @BeforeEach
  void workshop() {
    bench.card(1, 2, WORKSHOP, "Мастер", "Пётр");
    bench.run(5);
  }

  @Test
  void onlyAWorkshopCardAloneOpensTheCalibration() {
    bench.card(2, 4, "RUP1234567890000", "ООО Перевозчик", "");
    bench.run(5);
    open("Параметры");
    bench.run(1);
    assertThat(bench.screens).contains("Нет доступа|нужна другая карта");
    bench.unit.press(Key.EJECT_2);
    bench.run(5);
    open("Параметры");
    bench.run(1);
    assertThat(screen()).isEqualTo("Причина настройки|> периодическая");
  }

  @Test
  @Requirement("MT-008")
  void aRunOnTheRollerBenchMeasuresW() {
    bench.wheels.speed(50, TRUE_PULSES);
    bench.run(10);
    open("Измерение w");
    assertThat(screen()).isEqualTo("Измерение w|> стенд, 1000 м");
    keys("ok");
    // 50 km/h × 8800 / 8000 = 55 km/h: a wrong calibration shows a wrong speed.
    assertThat(bench.lower()).isEqualTo("55 км/ч  ОК-начало");
    keys("ok");
    // 1000 m at 50 km/h take 72 s, longer than a menu waits for a key.
    bench.run(72);
    assertThat(screen()).isEqualTo("Импульсов n 8800|55 км/ч  ОК-конец");
    keys("ok");
    bench.wheels.speed(0, TRUE_PULSES);
    assertThat(screen()).isEqualTo("Путь L, м (n 8800)|> 1000,00");
    keys("ok");

    assertThat(screen()).isEqualTo("w 8800 имп/км|замеров w: 1");
  }

  @Test
  @Requirement("MT-008")
  void aRollerBenchAtAnotherSpeedOrDistanceIsRefused() {
    run("ok", 47, 76, "ok");
    assertThat(screen()).isEqualTo("Замер не годен|нужно 49...51 км/ч");
    keys("ok");
    run("ok", 50, 72, "1 0 0 1 0 1 ok");
    assertThat(bench.lower()).isEqualTo("от 999,00 до 1001,00");
  }

  @Test
  @Requirement({"MT-008", "MT-009"})
  void aRunOnTheRoadTakesTheMeasuredDistance() {
    // 36 km/h for 2 s are 20 m: 176 pulses; 1000·176/20,00 = 8800.
    run("down ok", 36, 2, "1 9 9 9 ok");
    assertThat(bench.lower()).isEqualTo("от 20,00 до 99999,99");
    keys("2 0 0 0 ok");

    assertThat(screen()).isEqualTo("w 8800 имп/км|замеров w: 1");
  }

  @Test
  @Requirement("MT-010")
  void kIsOfferedOnceFiveRunsAreThere() {
    for (int i = 0; i < 4; i++) {
      run("down ok", 36, 2, "2 0 0 0 ok");
      keys("ok");
    }
    open("Постоянная k");
    assertThat(screen()).isEqualTo("Замеров w: 4 из 5|годных: 4");
    keys("ok");
    // 20,20 m for the same pulses: w 8713; mean of 4 × 8800 and 8713 is 8782,6.
    run("down ok", 36, 2, "2 0 2 0 ok");
    keys("ok");
    open("Постоянная k");
    assertThat(screen()).isEqualTo("k 8783 имп/км|замеров 5, отброшено 0");
    keys("ok");
    open("Параметры");
    bench.run(1);
    keys("ok ok ok ok");
    assertThat(screen()).isEqualTo("w, имп/км|> 8783");
    keys("ok");
    assertThat(screen()).isEqualTo("k, имп/км|> 8783");
  }

  @Test
  @Requirement("MT-011")
  void lComesFromTenMeasurements() {
    open("Окружность шин l");
    for (int i = 0; i < 10; i++) {
      assertThat(bench.upper())
          .isEqualTo((i < 5 ? "Левое" : "Правое") + " колесо " + (i % 5 + 1) + ", мм");
      // 3180…3184 left, 3185…3189 right: mean 3184,5 mm.
      keys("3 1 8 " + i + " ok");
    }
    assertThat(screen()).isEqualTo("l 3184,500 мм|среднее десяти");
    keys("ok");
    open("Параметры");
    bench.run(1);
    keys("ok ok ok ok ok ok");
    assertThat(screen()).isEqualTo("l, мм|> 3184,5");
  }

  @Test
  @Requirement("MT-016")
  void wKAndLTakeTwoOctets() {
    open("Параметры");
    bench.run(1);
    keys("ok ok ok ok 6 5 5 3 6 ok");
    assertThat(screen()).isEqualTo("w, имп/км|от 0 до 65535");
    keys("back 5 ok");
    assertThat(screen()).isEqualTo("k, имп/км|> 8000");
    keys("6 5 5 3 6 ok");
    assertThat(screen()).isEqualTo("k, имп/км|от 1 до 65535");
    keys("back 5 ok");
    // 65 535 eighths are 8191,875 mm.
    keys("8 1 9 2 0 ok");
    assertThat(screen()).isEqualTo("l, мм|от 0,0 до 8191,9");
    keys("back back 1 9 ok");
    finish("ok ok ok ok ok ok");

    CalibrationRecord record = entered();
    assertThat(record.w()).isEqualTo(65_535);
    assertThat(record.k()).isEqualTo(65_535);
    assertThat(record.l()).isEqualTo(65_535);
  }

  @Test
  @Requirement("VU-080")
  void dateTimeOdometerAndLimitAreCorrected() {
    open("Параметры");
    bench.run(1);
    // Reason, VIN, nation, plate, w, k, l, tyres stay; 85 km/h; 200 000 km; 02.03.2026 05:07.
    keys("ok ok ok ok ok ok ok ok 8 5 ok 2 0 0 0 0 0 ok 0 2 0 3 2 0 2 6 0 5 0 7 ok ok");
    assertThat(screen()).isEqualTo("Записать настройку?|> ОК-да      назад-нет");
    bench.block.aheadSeconds = 390;
    finish("");

    CalibrationRecord record = entered();
    assertThat(record.oldOdometer()).isEqualTo(123_456);
    assertThat(record.newOdometer()).isEqualTo(200_000);
    assertThat(record.authorisedSpeed()).isEqualTo(85);
    assertThat(record.oldTime().text()).startsWith("02.03.2026 05:00:");
    assertThat(record.newTime().text()).isEqualTo("02.03.2026 05:07:00 UTC");
    assertThat(record.nextCalibration().text()).isEqualTo("01.03.2029 00:00:00 UTC");
    keys("back back");
    bench.run(4);
    assertThat(screen())
        .isEqualTo("02.03.2026 05:07 UTC   ⬯|0 км/ч        200 000 км".replace("⬯", mode()));
  }

  @Test
  void theRecordNamesWorkshopVehicleAndReason() {
    open("Параметры");
    bench.run(1);
    // Reason 4 «другое АТС»; the plate's last sign becomes 8.
    keys("4 ok ok ok back 8 ok");
    finish("ok ok ok ok ok ok ok ok");

    VehicleEntry told = bench.block.told(CommandCode.ACTIVATE_VEHICLE, VehicleEntry.class).get(0);
    assertThat(told.slot()).isEqualTo(1);
    assertThat(told.reason()).isEqualTo(4);
    CalibrationRecord record = entered();
    assertThat(record.purpose()).isEqualTo(CalibrationPurpose.Code.INSTALLATION);
    assertThat(record.workshopName().text()).isEqualTo("Организация");
    assertThat(record.workshopAddress().text()).isEqualTo("Адрес");
    assertThat(record.workshopCard().cardNumber().text()).isEqualTo(WORKSHOP);
    assertThat(record.workshopCardExpiry().text()).isEqualTo("01.01.2028 00:00:00 UTC");
    assertThat(record.vehicle().vehicleIdentificationNumber().text())
        .isEqualTo("XTC12345678901234");
    assertThat(record.vehicle().registration().number().text()).isEqualTo("А123ВС78");
    assertThat(record.tyreSize().text()).isEqualTo("295/80 R22.5");
    assertThat(record.oldTime()).isEqualTo(record.newTime());
  }

  @Test
  void theNewConstantShowsTheTrueSpeed() {
    open("Параметры");
    bench.run(1);
    keys("ok ok ok ok 8 8 0 0 ok 8 8 0 0 ok");
    finish("ok ok ok ok ok ok");
    keys("back");
    bench.run(5);
    bench.wheels.speed(50, TRUE_PULSES);
    bench.run(5);

    assertThat(bench.lower()).startsWith("50 км/ч");
    // The card keeps it at once: purpose 6 with the workshop's card.
    assertThat(bench.block.told(CommandCode.EXCHANGE_BEGIN, ExchangeBegin.class))
        .extracting(ExchangeBegin::slot, ExchangeBegin::purpose)
        .contains(tuple(1, 6));
  }

  @Test
  @Requirement("MT-014")
  void bothReportsFollowTheCalibration() {
    bench.block.answer(
        CommandCode.REPORT_BEGIN, data -> ZhAnswer.ok(new Payload.Raw(Octets.ofInts(0))));
    for (int i = 0; i < 2; i++) {
      bench.block.once(
          CommandCode.REPORT_LINES,
          ZhAnswer.ok(new Payload.Raw(PaperLine.of("строка").cells())),
          ZhAnswer.of(ResponseCode.END_OF_DATA));
    }
    open("Параметры");
    bench.run(1);
    finish("ok ok ok ok ok ok ok ok ok ok ok ok");
    assertThat(screen()).isEqualTo("Печатать два отчета?|> ОК-да      назад-нет");
    keys("ok");
    bench.run(5);
    assertThat(bench.lower()).isEqualTo("Дата 02.03.2026");
    keys("ok");
    bench.run(5);

    assertThat(bench.printed)
        .containsOnlyKeys("Д.3.5 Технические данные", "Д.3.2 Сутки из тахографа");
  }

  @Test
  void aRefusalOfTheBlockIsShownAndChangesNothing() {
    bench.block.answer(
        CommandCode.ACTIVATE_VEHICLE, data -> ZhAnswer.of(ResponseCode.NOT_WHILE_MOVING));
    open("Параметры");
    bench.run(1);
    keys("ok ok ok ok 4 0 0 0 ok 4 0 0 0 ok ok ok ok ok ok ok ok");
    bench.run(5);
    bench.wheels.speed(50, 8_000);
    bench.run(5);

    assertThat(bench.screens).anyMatch(screen -> screen.startsWith("Настройка: отказ 45|"));
    assertThat(bench.lower()).startsWith("50 км/ч");
  }

  @Test
  @Requirement("MT-013")
  void theTestDriveComparesWithTheInstrument() {
    bench.wheels.speed(60, TRUE_PULSES);
    bench.run(10);
    open("Тестовый проезд");
    // 60 × 8800/8000 = 66 km/h, in a minute 1100 m.
    bench.run(60);
    assertThat(screen()).isEqualTo("66 км/ч|1100 м  ОК-отсчет");
    keys("ok");
    assertThat(screen()).isEqualTo("Эталон, км/ч|> 66,0");
    keys("6 3 0 ok");
    assertThat(screen()).isEqualTo("Тест: +3,0 км/ч|годен, допуск 4 км/ч");
    keys("ok");
    open("Тестовый проезд");
    keys("ok 6 1 9 ok");
    assertThat(screen()).isEqualTo("Тест: +4,1 км/ч|НЕ ГОДЕН, допуск 4 км/ч");
    keys("ok");
    open("Тестовый проезд");
    keys("ok 1 9 9 ok");
    assertThat(bench.lower()).isEqualTo("нужно от 20 км/ч");
  }

  @Test
  void withTheWorkshopsCardGoesWhatItMeasured() {
    run("down ok", 36, 2, "2 0 0 0 ok");
    keys("ok");
    bench.unit.press(Key.EJECT_1);
    bench.run(5);
    workshop();
    open("Постоянная k");

    assertThat(screen()).isEqualTo("Замеров w: 0 из 5|годных: 0");
  }

  /** A run: the method, a speed for some seconds, the distance. */
  private void run(String method, double kmh, double seconds, String distance) {
    bench.wheels.speed(kmh, TRUE_PULSES);
    bench.run(10);
    open("Измерение w");
    keys(method + " ok");
    bench.run(seconds);
    keys("ok");
    bench.wheels.speed(0, TRUE_PULSES);
    keys(distance);
    bench.run(6);
  }

  private void open(String item) {
    assertThat(bench.unit.choose("Настройка", item)).isTrue();
  }

  /** The rest of the form, the confirmation, and what the block then answers by 35. */
  private void finish(String words) {
    bench.block.answer(
        CommandCode.ACTIVATE_VEHICLE,
        data -> {
          CalibrationRecord record = record((VehicleEntry) data);
          bench.block.vehicle =
              new VehicleActivation(
                  record.vehicle().vehicleIdentificationNumber().text(),
                  0x2B,
                  record.vehicle().registration().number().text(),
                  record.authorisedSpeed(),
                  record.w(),
                  record.k(),
                  record.l() / 8,
                  record.tyreSize().text(),
                  record.newOdometer(),
                  bench.time.now());
          return ZhAnswer.of(ResponseCode.OK);
        });
    keys(words);
    keys("ok");
    bench.run(4);
  }

  private CalibrationRecord entered() {
    return record(bench.block.told(CommandCode.ACTIVATE_VEHICLE, VehicleEntry.class).get(0));
  }

  private static CalibrationRecord record(VehicleEntry entry) {
    try {
      return CalibrationRecord.decode(entry.record().reader());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private String screen() {
    return bench.upper() + "|" + bench.lower();
  }

  private String mode() {
    return String.valueOf(Pictogram.WORKSHOP.sign());
  }

  private void keys(String words) {
    for (String word : words.isEmpty() ? List.<String>of() : List.of(words.split(" ", -1))) {
      bench.unit.press(
          switch (word) {
            case "ok" -> Key.OK;
            case "back" -> Key.BACK;
            case "down" -> Key.DOWN;
            default -> Key.digit(Integer.parseInt(word));
          });
    }
  }
}
