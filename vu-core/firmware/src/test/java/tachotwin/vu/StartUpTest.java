package tachotwin.vu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.vu.menu.Key;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;

/** Power-up (Ж.2.2, 4.4.7): what goes to the block and what the display shows. */
class StartUpTest {
  private final Bench bench = new Bench();

  @Test
  void startUpRunsInTheOrderOfTheStandard() {
    bench.unit.powerOn();
    bench.run(1);

    assertThat(bench.block.told)
        .extracting(FakeBlock.Told::code)
        .startsWith(
            CommandCode.STATUS,
            CommandCode.BLOCK_ACTIVATION,
            CommandCode.END_OF_STARTUP,
            CommandCode.FAULTS,
            CommandCode.UNIT_ACTIVATION,
            CommandCode.VEHICLE_ACTIVATION);
    assertThat(bench.block.selected).containsExactly(TransportProtocol.P04_CRC16);
    assertThat(bench.block.told(CommandCode.END_OF_STARTUP, StartupEnd.class))
        .containsExactly(new StartupEnd(4, 0));
    assertThat(bench.unit.isReady()).isTrue();
  }

  @Test
  void anOlderBlockKeepsProtocol02() {
    // 2.9 is older than 2.10 (Ж.5, E3): versions are not decimal fractions.
    bench.block.software = "2.09";
    bench.unit.powerOn();
    bench.run(1);

    assertThat(bench.block.selected).containsExactly(TransportProtocol.P02);
    assertThat(bench.block.told(CommandCode.END_OF_STARTUP, StartupEnd.class))
        .containsExactly(new StartupEnd(2, 0));
  }

  @Test
  void aBlockWithoutProtocol04KeepsProtocol02() {
    bench.block.protocols = 1;
    bench.unit.powerOn();
    bench.run(1);

    assertThat(bench.block.selected).containsExactly(TransportProtocol.P02);
  }

  @Test
  void aBlockThatBootsForTwoSecondsIsWaitedFor() {
    bench.block.once(
        CommandCode.BLOCK_ACTIVATION,
        ZhAnswer.of(ResponseCode.NOT_READY),
        ZhAnswer.of(ResponseCode.NOT_READY));
    bench.unit.powerOn();
    bench.run(4);

    assertThat(bench.block.restarts).isEqualTo(1);
    assertThat(bench.unit.isReady()).isTrue();
  }

  @Test
  @Requirement({"VU-040", "DP-027"})
  void theSelfTestShowsWhatTable1Asks() {
    Bench printing =
        new Bench(Profile.GOST_34005_2022, Variant.ONLINE, s -> s.withSelfTestPrint(true), 2);
    printing.unit.powerOn();
    printing.run(20);

    assertThat(printing.screens)
        .contains(
            "Самопроверка TT-1|№ 00000001",
            "02.03.2026 05:00 UTC|55.755800 37.617600",
            "Блок ТИ 14A3000000000001|изготовлен 01.02.2025",
            "Сумма ПО|соответствует");
    assertThat(printing.printed.get("Самопроверка"))
        .contains("Тах.№ 00000001", "№ 14A3000000000001", "Сумма ПО соответствует");
    printing.unit.choose("Данные об автомобиле");
    assertThat(printing.unit.displayed().get(1)).startsWith("XTC12345678901234");
    printing.unit.press(Key.DOWN);
    assertThat(printing.unit.displayed().get(1)).startsWith("А123ВС77");
  }

  @Test
  @Requirement("VU-041")
  void anotherCheckSumIsAFault() {
    bench.block.softwareHash = Octets.filled(0x5B, 32);
    bench.unit.powerOn();
    bench.run(20);

    assertThat(bench.screens).contains("Сумма ПО|НЕ СООТВЕТСТВУЕТ");
    assertThat(bench.events()).extracting("type").contains(0x31);
    assertThat(bench.upper()).isEqualTo("×▲ СУММА ПО НЕ СОВПАДАЕТ");
  }

  @Test
  void aPrinterThatDoesNotPrintIsAFault() {
    Bench printing =
        new Bench(Profile.GOST_34005_2022, Variant.ONLINE, s -> s.withSelfTestPrint(true), 2);
    printing.paper = false;
    printing.unit.powerOn();
    printing.run(1);

    assertThat(printing.events()).extracting("type").contains(0x32);
  }

  @Test
  @Requirement("VU-045")
  void theClockIsSetRightByTheBlock() {
    // The display has minutes: when 05:03 is shown at last tells how far the clock is off.
    assertThat(secondOf0503(0)).isEqualTo(180);
    assertThat(secondOf0503(1_900)).isEqualTo(179);
    assertThat(secondOf0503(2_100)).isEqualTo(181);
    assertThat(secondOf0503(-1_900)).isEqualTo(182);
    assertThat(secondOf0503(-2_100)).isEqualTo(181);
  }

  @Test
  @Requirement("DP-020")
  void theTermOfTheBlockIsWarnedOf15DaysBefore() {
    bench.block.keysUntil = SimInstant.parse("2026-03-16T05:00:00Z");
    Bench.running(bench);
    assertThat(bench.upper()).isEqualTo("⛨ СРОК ЗАМЕНЫ БЛОКА ТИ");
    bench.unit.press(Key.OK);
    assertThat(bench.upper()).startsWith("02.03.2026");

    bench.driver(1, "RUD12345678900");
    bench.run(10);
    assertThat(bench.upper()).isEqualTo("⛨ СРОК ЗАМЕНЫ БЛОКА ТИ");

    Bench sixteen = new Bench();
    sixteen.block.keysUntil = SimInstant.parse("2026-03-18T05:00:00Z");
    Bench.running(sixteen);
    assertThat(sixteen.upper()).startsWith("02.03.2026");
  }

  @Test
  void aSilentBlockIsRestartedAndShown() {
    bench.block.silent = true;
    bench.unit.powerOn();
    bench.run(30);

    assertThat(bench.unit.isReady()).isFalse();
    assertThat(bench.upper()).isEqualTo("×⛨ НЕТ СВЯЗИ С БЛОКОМ");
    bench.block.silent = false;
    bench.run(90);
    assertThat(bench.unit.isReady()).isTrue();
    assertThat(bench.events()).extracting("type").contains(0x37);
    assertThat(bench.upper()).startsWith("02.03.2026");
  }

  @Test
  void cardsAreTakenUpAgainAfterTheBlockWasRestarted() {
    Bench.running(bench);
    bench.driver(1, "RUD12345678900");
    bench.block.once(CommandCode.STATUS, ZhAnswer.of(ResponseCode.OUT_OF_SYNC));
    bench.run(120);

    assertThat(bench.block.restarts).isEqualTo(2);
    assertThat(bench.events()).extracting("type").contains(0x3F);
    assertThat(bench.slot1.inside).isTrue();
    assertThat(bench.unit.pinWanted()).isZero();
    assertThat(bench.unit.view().card(1)).isPresent();
    assertThat(bench.block.told(CommandCode.CARD_INSERTED, CardPresence.class)).hasSize(2);
  }

  @Test
  @Requirement("DP-021")
  void anInterruptedSupplyIsWarnedOfUntilAKeyIsPressed() {
    Bench.running(bench);
    cut(bench, 0.09);
    assertThat(bench.upper()).startsWith("02.03.2026");

    cut(bench, 0.11);
    assertThat(bench.upper()).isEqualTo("‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ");
    bench.run(600);
    assertThat(bench.upper()).isEqualTo("‼┼ ПРЕРЫВАНИЕ ПИТАНИЯ");
    bench.unit.press(Key.UP);
    assertThat(bench.upper()).startsWith("02.03.2026");

    bench.card(1, 2, "RUW1234567890000", "Мастер", "Пётр");
    bench.unit.powerOff();
    bench.run(10);
    bench.unit.powerOn();
    bench.run(25);
    assertThat(bench.upper()).doesNotContain("ПИТАНИЯ");
  }

  private static void cut(Bench bench, double seconds) {
    bench.unit.powerOff();
    bench.run(seconds);
    bench.unit.powerOn();
    bench.run(25);
  }

  private static Bench ahead(long millis) {
    return Bench.running(
        new Bench(
            Profile.GOST_34005_2022,
            Variant.ONLINE,
            s ->
                new UnitSettings(
                    s.manufacturer(),
                    s.model(),
                    s.serialNumber(),
                    s.software(),
                    s.softwareHash(),
                    0,
                    millis,
                    0,
                    180,
                    false,
                    28),
            2));
  }

  private static int secondOf0503(long aheadMillis) {
    Bench bench = ahead(aheadMillis);
    bench.run(130);
    int seconds = 150;
    while (!bench.upper().contains("05:03")) {
      bench.run(1);
      seconds++;
    }
    return seconds;
  }
}
