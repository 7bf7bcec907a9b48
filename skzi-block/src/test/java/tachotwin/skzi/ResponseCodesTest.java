package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachotwin.dictionary.EquipmentType;
import tachotwin.document.Receipt;
import tachotwin.document.ReceiptResult;
import tachotwin.gost.Certificate;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.gost.channel.ServerEnd;
import tachotwin.octet.BerTlv;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.card.CardBench;
import tachotwin.skzi.card.FileCard;
import tachotwin.skzi.state.Supply;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.Payload;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ServerMessages.Hello;
import tachotwin.zh.ServerMessages.ParcelRequest;
import tachotwin.zh.ServerMessages.ServerMessage;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.VehicleState;
import tachotwin.zh.ZhCommand;

/** Table Ж.5, row by row on the wire: the situation that brings each code about. */
class ResponseCodesTest {
  private static final Octets RNDS = Octets.filled(0x5A, 16);

  private final CardBench cards = new CardBench();
  private final BlockBench bench = cards.block;
  private final BlockLine line = new BlockLine(bench);

  @Test
  void code00WhenACommandIsCarriedOut() {
    assertThat(line.sb(CommandCode.STATUS)).isEqualTo(0x00);
  }

  // Only by protocol '02'; '04' has the last response again (Ж.1.2.4).
  @Test
  @Requirement("SK-036")
  void code13WhenTheCheckSumIsWrong() {
    assertThat(line.answer02(Octets.hex("32")).sb()).isEqualTo(0x00);
    assertThat(line.raw(Octets.hex("02 0001 32 E07B")).sb()).isEqualTo(0x13);
  }

  @Test
  @Requirement("SK-037")
  void code12WhenTheBlockHasNoSuchCommand() {
    assertThat(line.sb("FE")).isEqualTo(0x12);
    assertThat(line.sb("62")).isEqualTo(0x12);
  }

  @Test
  @Requirement("SK-037")
  void code15WhenValuesMakeNoSense() {
    assertThat(line.sb(CommandCode.VEHICLE_STATE, state(0x77))).isEqualTo(0x15);
    assertThat(line.sb(CommandCode.END_OF_STARTUP, new StartupEnd(5, 0))).isEqualTo(0x15);
  }

  @Test
  @Requirement("SK-037")
  void code16WhenOctetsAreMissingOrLeftOver() {
    assertThat(line.sb("51 01")).isEqualTo(0x16);
    assertThat(line.sb("32 00")).isEqualTo(0x16);
  }

  @Test
  @Requirement("SK-037")
  void code18WhenAPeriodIsReversedOrYetToCome() {
    cards.insert(1, FileCard.control());
    SimInstant now = bench.queue.now();
    assertThat(line.sb(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(1, now, before(now), 1)))
        .isEqualTo(0x18);
    SimInstant tomorrow = now.plus(SimDuration.ofHours(24));
    assertThat(line.sb(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(1, tomorrow, tomorrow, 1)))
        .isEqualTo(0x18);
    assertThat(line.sb(CommandCode.REPORT_BEGIN, new ReportBegin(2, 1, tomorrow, 0, false)))
        .isEqualTo(0x18);
  }

  @Test
  @Requirement("SK-037")
  void code19WhenACommandComesAmongThePiecesOfAnother() {
    LifeBench life = factoryNew();
    BlockLine wire = new BlockLine(life.block);
    life.bringTo(0x01);
    life.piece(true, Octets.hex("30"));
    assertThat(wire.sb(CommandCode.RESET_TO_STEP_1, new SlotNumber(1))).isEqualTo(0x19);

    cards.tell(1, FileCard.driver(BlockBench.DRIVER));
    cards.authenticate(1);
    cards.begin(1, ExchangePurpose.INSERTION);
    assertThat(line.sb(CommandCode.EXCHANGE_END, new SlotCommand(1, Octets.EMPTY)))
        .as("48 before the card has answered all")
        .isEqualTo(0x19);
  }

  @Test
  @Requirement("SK-038")
  void code21WhenTheStageOfTheBlockDoesNotAllowIt() {
    BlockLine wire = new BlockLine(factoryNew().block);
    assertThat(wire.sb(CommandCode.UNIT_ACTIVATION)).isEqualTo(0x21);
    assertThat(wire.sb(CommandCode.SERVER_BEGIN)).isEqualTo(0x21);
  }

  @Test
  @Requirement("SK-038")
  void code22WithoutTheCardThatACommandTakes() {
    SimInstant now = bench.queue.now();
    assertThat(line.sb(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(1, before(now), now, 1)))
        .isEqualTo(0x22);
  }

  @Test
  @Requirement("SK-038")
  void code27WhenTheReportEnds() {
    cards.insert(1, FileCard.control());
    assertThat(line.sb(CommandCode.REPORT_BEGIN, report())).isEqualTo(0x00);
    assertThat(line.sb(CommandCode.REPORT_LINES)).isEqualTo(0x00);
    assertThat(line.sb(CommandCode.REPORT_LINES)).isEqualTo(0x27);
  }

  @Test
  @Requirement("SK-046")
  void code31WhenTheSecurityIsAttackedAndSessionsAreErased() {
    cards.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.block.faults().attack();
    assertThat(line.sb(CommandCode.NAVIGATION)).isEqualTo(0x31);
    assertThat(line.sb(CommandCode.NAVIGATION)).isEqualTo(0x00);
    assertThat(cards.begin(1, ExchangePurpose.WITHDRAWAL).sb())
        .as("the session with the card is gone")
        .isEqualTo(0x21);
    cards.authenticate(1);
    assertThat(cards.begin(1, ExchangePurpose.WITHDRAWAL).sb()).isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-039")
  void code45WhileTheVehicleMoves() {
    cards.insert(1, FileCard.control());
    bench.drive(5, 5000);
    assertThat(line.sb(CommandCode.REPORT_BEGIN, report())).isEqualTo(0x45);
    assertThat(line.sb(CommandCode.VEHICLE_STATE, state(0x81))).isEqualTo(0x45);
    bench.drive(5, 0);
    assertThat(line.sb(CommandCode.REPORT_BEGIN, report())).isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-039")
  void code46InPowerSavingToAllBut32And51UntilIt() {
    assertThat(line.sb(CommandCode.VEHICLE_STATE, state(0x81))).isEqualTo(0x00);
    for (CommandCode code : CommandCode.values()) {
      if (code != CommandCode.STATUS && code != CommandCode.VEHICLE_STATE) {
        assertThat(line.sb(code)).as(code.title()).isEqualTo(0x46);
      }
    }
    assertThat(line.sb(CommandCode.STATUS)).isEqualTo(0x00);
    assertThat(line.sb(CommandCode.VEHICLE_STATE, state(0x82))).isEqualTo(0x00);
    assertThat(line.sb(CommandCode.NAVIGATION)).isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-040")
  void codes61To65InTheExchangeWithTheServer() throws DecodeException {
    bench.drive(70, 12_000);
    bench.drive(5, 0);
    ServerEnd server = openSession();
    ServerMessage receipt = receipt(server, 1, 1);
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, receipt))
        .as("a receipt before any parcel")
        .isEqualTo(0x65);
    assertThat(line.sb(CommandCode.SERVER_PARCEL, new ParcelRequest(1))).isEqualTo(0x00);
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, receipt(server, 2, 999)))
        .as("a receipt for no document")
        .isEqualTo(0x64);
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, message(server, 3, Octets.hex("FFFF"))))
        .as("no document")
        .isEqualTo(0x63);
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, with(receipt, 2, receipt.mac())))
        .as("another number than under the check sum")
        .isEqualTo(0x62);
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, with(receipt, 1, Octets.filled(0, 6))))
        .as("a wrong check sum")
        .isEqualTo(0x61);
    assertThat(line.sb(CommandCode.SERVER_PARCEL, new ParcelRequest(4)))
        .as("the same data again")
        .isEqualTo(0x00);
    long report =
        bench.archive.all(DocumentFact.class).stream()
            .filter(fact -> fact.type() == 210)
            .findFirst()
            .orElseThrow()
            .number();
    assertThat(line.sb(CommandCode.SERVER_MESSAGE, receipt(server, 5, report))).isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-041")
  void code70WhenTheAuthorityOfACertificateIsUnknown() {
    FileCard card = FileCard.driver(BlockBench.DRIVER);
    card.certificate =
        card.issue(
            "Чужой УЦ",
            9,
            EquipmentType.Code.DRIVER_CARD,
            BlockBench.DRIVER,
            SimInstant.parse("2028-01-01T00:00:00Z"));
    cards.tell(1, card);
    assertThat(
            line.sb(CommandCode.CHECK_CARD_CERTIFICATE, new SlotCommand(1, card.certificate.der())))
        .isEqualTo(0x70);
  }

  @Test
  @Requirement("SK-041")
  void code75ToAllBut32WhenItIsNotReady() {
    bench.block.powerOff();
    bench.block.powerOn();
    BlockLine anew = new BlockLine(bench);
    assertThat(anew.sb(CommandCode.BLOCK_ACTIVATION)).isEqualTo(0x75);
    assertThat(anew.sb(CommandCode.STATUS)).isEqualTo(0x00);
    bench.run(2);
    assertThat(anew.sb(CommandCode.BLOCK_ACTIVATION)).isEqualTo(0x00);

    bench.block.faults().notReady(1);
    assertThat(anew.sb(CommandCode.STATUS)).isEqualTo(0x00);
    assertThat(anew.sb(CommandCode.FAULTS)).isEqualTo(0x75);
    assertThat(anew.sb(CommandCode.FAULTS)).isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-041")
  void code76WhenTheWorkshopCardHoldsNoDraft() {
    LifeBench life = factoryNew();
    life.insertCards();
    assertThat(life.step1(Octets.EMPTY).sb()).isEqualTo(0x76);
  }

  @Test
  @Requirement("SK-042")
  void codes80And81WhenCardsAreToldWrongly() {
    FileCard card = FileCard.driver(BlockBench.DRIVER);
    assertThat(bench.withdrawDriver(1, BlockBench.DRIVER).code()).isEqualTo(0x80);
    assertThat(cards.tell(1, card).code()).isEqualTo(0x00);
    assertThat(cards.tell(2, card).code()).as("the same number").isEqualTo(0x81);
    assertThat(cards.tell(1, card).code()).as("what did not fit is gone").isEqualTo(0x00);
    assertThat(bench.insertDriver(1, BlockBench.SECOND_DRIVER).code())
        .as("the same slot")
        .isEqualTo(0x81);
  }

  @Test
  @Requirement("SK-043")
  void codeE0ToEverythingUntilTheSupplyWasCut() {
    bench.block.faults().desynchronise(false);
    for (CommandCode code : CommandCode.values()) {
      assertThat(line.sb(code)).as(code.title()).isEqualTo(0xE0);
    }
    restart();
    assertThat(new BlockLine(bench).sb(CommandCode.NAVIGATION)).isEqualTo(0x00);

    bench.block.faults().desynchronise(true);
    bench.block.powerOff();
    bench.block.powerOn();
    bench.run(3);
    assertThat(new BlockLine(bench).sb(CommandCode.STATUS)).as("KE").isEqualTo(0xE0);
  }

  @Test
  @Requirement("SK-044")
  void codeE1WithoutCarryingTheCommandOut() {
    bench.block.faults().internalErrors(2);
    assertThat(bench.insertDriver(1, BlockBench.DRIVER).code()).isEqualTo(0xE1);
    assertThat(line.sb(CommandCode.STATUS)).isEqualTo(0xE1);
    assertThat(bench.core.state().slots().in(1)).isEmpty();
    assertThat(bench.insertDriver(1, BlockBench.DRIVER).code()).isEqualTo(0x00);
  }

  // 89 % is too little, 90 % and 125 % are not (4.12.1).
  @Test
  @Requirement({"SK-044", "SK-051"})
  void codeE2AtLowVoltageInMotionWithoutReception() {
    bench.drive(5, 5000);
    bench.block.supply(Supply.percent(24, 89));
    assertThat(motion()).as("with reception").isEqualTo(0x00);
    bench.reception(false);
    bench.run(1);
    motion();
    assertThat(motion()).isEqualTo(0xE2);
    assertThat(line.sb(CommandCode.DRIVING_TIMES)).isEqualTo(0xE2);
    assertThat(line.sb("62")).isEqualTo(0xE2);
    assertThat(line.sb(CommandCode.NAVIGATION)).as("another command").isEqualTo(0x00);
    for (int percent : new int[] {90, 125}) {
      bench.block.supply(Supply.percent(24, percent));
      assertThat(motion()).as(percent + " %").isEqualTo(0x00);
    }
    bench.block.supply(Supply.percent(24, 89));
    assertThat(line.sb(CommandCode.VEHICLE_STATE, state(0x00))).isEqualTo(0x00);
    assertThat(motion()).as("at rest").isEqualTo(0x00);
  }

  @Test
  @Requirement("SK-045")
  void codeE3OutOfTheOrderOfStartUp() {
    bench.block.powerOff();
    bench.block.powerOn();
    bench.run(3);
    BlockLine anew = new BlockLine(bench);
    assertThat(anew.sb(CommandCode.SERVER_PARCEL, new ParcelRequest(1)))
        .as("65 in mode 05")
        .isEqualTo(0xE3);
    assertThat(anew.sb(CommandCode.END_OF_STARTUP, new StartupEnd(2, 0)))
        .as("another protocol than that of activation")
        .isEqualTo(0xE3);
    bench.run(28);
    assertThat(anew.sb(CommandCode.FAULTS)).as("31 s").isEqualTo(0xE3);
    assertThat(anew.sb(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0))).isEqualTo(0x00);
    assertThat(anew.sb(CommandCode.FAULTS)).isEqualTo(0x00);
  }

  private void restart() {
    bench.block.powerOff();
    bench.startUp();
  }

  private int motion() {
    return line.sb(
        CommandCode.MOTION_SECOND, new MotionSecond(bench.queue.now(), 50 * 256, 121_000_000, 1));
  }

  private static LifeBench factoryNew() {
    return new LifeBench(
        new MemoryArchive(), BlockBench.START, Profile.GOST_34005_2022, "НКМ-2.11");
  }

  private VehicleState state(int code) {
    return new VehicleState(code, bench.queue.now(), 120_000);
  }

  private ReportBegin report() {
    return new ReportBegin(2, 1, bench.queue.now(), 120_000, false);
  }

  private static SimInstant before(SimInstant now) {
    return now.minus(SimDuration.ofHours(1));
  }

  private ServerEnd openSession() throws DecodeException {
    SigningKey key = Secrets.ofSeed(3).signingKey("server", "signature");
    Certificate certificate =
        BlockBench.authority()
            .issue(
                new Subject(Subject.SERVER, "1", "АИСТК"),
                key.verificationKey(),
                before(bench.queue.now()),
                SimInstant.parse("2036-01-01T00:00:00Z"),
                SimInstant.parse("2036-01-01T00:00:00Z"));
    ServerEnd server = new ServerEnd(key, certificate);
    assertThat(line.sb(CommandCode.SERVER_BEGIN)).isEqualTo(0x00);
    Octets proved =
        line.answer(
                ZhCommand.of(CommandCode.SERVER_HELLO, new Hello(RNDS, certificate.der()))
                    .toOctets())
            .data();
    SessionProof proof = SessionProof.decode(proved.reader());
    Octets h =
        server
            .accept(
                Certificate.decode(proof.certificate()),
                RNDS,
                proof.rndkc(),
                proof.s(),
                bench.queue.now().epochSecond())
            .orElseThrow();
    assertThat(line.sb(CommandCode.SERVER_CONFIRM, new Payload.Raw(h))).isEqualTo(0x00);
    return server;
  }

  private static ServerMessage receipt(ServerEnd server, long serialNo, long document) {
    return message(
        server, serialNo, Receipt.of(document, ReceiptResult.ACCEPTED).compose().toOctets());
  }

  private static ServerMessage message(ServerEnd server, long serialNo, Octets plain) {
    Octets payload = server.keys().encryptDown(serialNo, plain);
    Octets elements =
        Octets.concat(
            new BerTlv(0xA0, payload).toOctets(),
            new BerTlv(0x10, new OctetWriter().u32(serialNo).toOctets()).toOctets());
    return new ServerMessage(serialNo, true, server.keys().macDown(elements), payload, elements);
  }

  private static ServerMessage with(ServerMessage message, long serialNo, Octets mac) {
    return new ServerMessage(serialNo, true, mac, message.payload(), message.elements());
  }
}
