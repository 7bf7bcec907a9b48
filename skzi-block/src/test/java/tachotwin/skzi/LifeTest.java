package tachotwin.skzi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.dictionary.EventFaultType;
import tachotwin.gost.Certificate;
import tachotwin.gost.CertificateAuthority;
import tachotwin.gost.CertificateRequest;
import tachotwin.gost.Secrets;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Subject;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.profile.Profile;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.ArchiveVerifier;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.LifeFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.skzi.key.LifeStep;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.RequestDraft;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.ZhCommand;

/** The life of a block by commands 21–25, as practice and the activation manual tell it. */
class LifeTest {
  @TempDir private Path directory;
  private LifeBench life = bench(Profile.GOST_34005_2022);

  @Test
  void goesFromTheFactoryIntoService() {
    assertThat(life.life()).as("K0").isEqualTo(0x00);
    assertThat(told(CommandCode.UNIT_ACTIVATION)).isEqualTo(ResponseCode.WRONG_STATE);
    life.insertCards();
    CertificateRequest request = life.request();
    assertThat(request.isSelfSigned()).isTrue();
    assertThat(request.subject())
        .isEqualTo(new Subject(Subject.BLOCK, BlockBench.PART_NUMBER, "ООО Перевозчик"));
    assertThat(life.life()).as("K1").isEqualTo(0x01);

    Certificate certificate = life.certificate(request, 15, 3);
    assertThat(life.load(certificate.der())).isEqualTo(ResponseCode.OK);
    assertThat(life.life()).as("K2").isEqualTo(0x02);
    assertThat(life.block.execute(ZhCommand.of(CommandCode.BLOCK_CERTIFICATE)).data())
        .isEqualTo(certificate.der());

    assertThat(life.vehicle(life.calibration("А123ВС77"))).isEqualTo(ResponseCode.OK);
    assertThat(life.life()).as("K3").isEqualTo(0x03);
    assertThat(activation())
        .satisfies(
            told -> {
              assertThat(told.activated()).isTrue();
              assertThat(told.protocol()).isEqualTo(4);
              assertThat(told.certificateUntil()).isEqualTo(certificate.notAfter());
              assertThat(told.keysUntil()).isEqualTo(certificate.privateKeyUntil());
            });
    assertThat(
            BlockBench.decoded(
                life.block.execute(ZhCommand.of(CommandCode.UNIT_ACTIVATION)),
                CommandCode.UNIT_ACTIVATION,
                UnitActivation.class))
        .isEqualTo(BlockBench.unit());
    assertThat(steps())
        .containsExactly(
            LifeStep.REQUEST, LifeStep.BEGIN_LOADING, LifeStep.CERTIFY, LifeStep.ACTIVATE);
  }

  // 6.6 a, Ж.5 (76): nothing on the card; 6.9: data of another block; Е: another tachograph.
  @Test
  @Requirement("SK-041")
  void signsNothingWithoutADraftOfItsOwn() {
    life.insertCards();
    assertThat(life.step1(Octets.EMPTY).code()).isEqualTo(ResponseCode.NO_REQUEST);
    assertThat(life.step1(draft("20E3S00000000001", "00000042")))
        .isEqualTo(life.step1(draft(BlockBench.PART_NUMBER, "00000043")));
    assertThat(life.step1(draft("20E3S00000000001", "00000042")).code())
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(life.step1(Octets.hex("00")).code()).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(life.life()).isEqualTo(0x00);
    assertThat(life.step1(LifeBench.octets(LifeBench.DRAFT)).isOk()).isTrue();
    assertThat(life.step1(LifeBench.octets(LifeBench.DRAFT)).code())
        .as("signed already")
        .isEqualTo(ResponseCode.WRONG_STATE);
  }

  // 6.25 b, c; 6.36: the item is there in K1 and gone with «Да», be it with the wrong card.
  @ParameterizedTest
  @CsvSource({"00, 21", "01, 00", "11, 21", "02, 21", "03, 21"})
  void goesBackToStep1OnlyBeforeLoading(String stage, String answer) {
    life.bringTo(Integer.parseInt(stage, 16));
    assertThat(life.simple(CommandCode.RESET_TO_STEP_1).code())
        .isEqualTo(Integer.parseInt(answer, 16));
    assertThat(life.life()).isEqualTo(answer.equals("00") ? 0x00 : Integer.parseInt(stage, 16));
  }

  @Test
  void signsAnotherRequestAfterTheReset() {
    life.bringTo(0x01);
    life.simple(CommandCode.RESET_TO_STEP_1);
    CertificateRequest again = life.request();
    assertThat(life.load(life.certificate(again, 15, 3).der())).isEqualTo(ResponseCode.OK);
  }

  // 6.6 b: none, or another block's, is 21; what is no certificate of its own is 15; 70.
  @Test
  void loadsOnlyItsOwnCertificate() {
    life.insertCards();
    CertificateRequest request = life.request();
    assertThat(life.piece(false, Octets.EMPTY)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(life.life()).as("K1L: «Да» was said").isEqualTo(0x11);
    assertThat(life.load(otherBlock().der())).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(life.load(Octets.hex("3003020101"))).isEqualTo(ResponseCode.WRONG_DATA);
    Certificate foreign =
        CertificateAuthority.create("Чужой УЦ", Secrets.ofSeed(9), BlockBench.START)
            .issue(request, life.block.queue.now(), life.in(15), life.in(3));
    assertThat(life.load(foreign.der())).isEqualTo(ResponseCode.CA_KEY_NEEDED);
    assertThat(life.life()).isEqualTo(0x11);
    assertThat(life.load(life.certificate(request, 15, 3).der())).isEqualTo(ResponseCode.OK);
  }

  // 4.3.1.13, 4.3.1.15: the key 3 years or more, the certificate 15 years or less; Order 36, 90.
  @Test
  @Requirement({"SK-027", "SK-028"})
  void refusesTermsThatTheNormsDoNotAllow() {
    life.insertCards();
    CertificateRequest request = life.request();
    assertThat(life.load(life.certificate(request, 16, 3).der()))
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(life.load(life.certificate(request, 15, 2).der()))
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(life.load(life.certificate(request, 15, 3).der())).isEqualTo(ResponseCode.OK);

    LifeBench order = bench(Profile.ORDER_36);
    order.insertWorkshopCard();
    CertificateRequest other = order.request();
    assertThat(order.load(order.certificate(other, 4, 3).der())).isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(order.load(order.certificate(other, 3, 2).der())).isEqualTo(ResponseCode.OK);
  }

  // 4.16.2.6: workshop's and company's card; Order 36: the workshop's alone.
  @Test
  void isActivatedOnlyWithTheCardsThatItTakes() {
    assertThat(life.step1(LifeBench.octets(LifeBench.DRAFT)).code())
        .isEqualTo(ResponseCode.BLOCKED);
    life.insertWorkshopCard();
    assertThat(life.step1(LifeBench.octets(LifeBench.DRAFT)).code())
        .isEqualTo(ResponseCode.BLOCKED);
    LifeBench order = bench(Profile.ORDER_36);
    order.insertWorkshopCard();
    assertThat(order.step1(LifeBench.octets(LifeBench.DRAFT)).isOk()).isTrue();
  }

  @Test
  void calibratesInServiceAndTakesAnotherVehicleFromModel211On() {
    life.liveUpToService();
    assertThat(life.vehicle(life.calibration("В555ВВ55"))).isEqualTo(ResponseCode.OK);

    LifeBench older =
        new LifeBench(new MemoryArchive(), BlockBench.START, Profile.GOST_34005_2022, "НКМ-2.10");
    older.liveUpToService();
    assertThat(older.vehicle(older.calibration("А123ВС77"))).isEqualTo(ResponseCode.OK);
    assertThat(older.vehicle(older.calibration("В555ВВ55"))).isEqualTo(ResponseCode.BLOCKED);
  }

  @Test
  @Requirement("SK-029")
  void signsNothingWhenTheTermOfItsKeyIsOver() {
    life.liveUpToService();
    life.block.runUntil("2029-03-02T05:00:10Z");
    assertThat(life.life()).isEqualTo(0x13);
    assertThat(life.block.execute(ZhCommand.of(CommandCode.FAULTS)).data())
        .isEqualTo(Octets.hex("37"));
    assertThat(life.block.core.events().last(EventFaultType.Code.BLOCK_FAULT)).isPresent();
    SimInstant now = life.block.queue.now();
    assertThat(
            life.ask(
                    CommandCode.DOWNLOAD_BEGIN,
                    new DownloadBegin(1, now.minus(SimDuration.ofHours(1)), now, 1))
                .code())
        .isEqualTo(ResponseCode.WRONG_STATE);
    life.block.gnssShift(SimDuration.ZERO.minus(SimDuration.ofHours(24)));
    life.block.execute(ZhCommand.of(CommandCode.NAVIGATION));
    assertThat(life.life()).as("the clock put back revives nothing").isEqualTo(0x13);
  }

  @Test
  void destroysItsKeysForGoodAndKeepsItsCertificate() throws IOException {
    Octets partNumber = Text.ia5(BlockBench.PART_NUMBER, 16);
    SimInstant end;
    Octets certificate;
    try (FileArchive archive = FileArchive.open(directory, BlockBench.newKeys(), partNumber)) {
      LifeBench before = inFolder(archive, BlockBench.START);
      before.liveUpToService();
      certificate = before.block.core.keys().certificate().der();
      assertThat(before.simple(CommandCode.WITHDRAW)).isEqualTo(ResponseCode.OK);
      assertThat(before.life()).as("K4").isEqualTo(0x04);
      assertThat(before.block.core.keys().isDestroyed()).isTrue();
      end = before.block.queue.now();
      before.block.block.powerOff();
    }
    try (FileArchive archive = FileArchive.open(directory, BlockBench.newKeys(), partNumber)) {
      LifeBench after = inFolder(archive, end.plus(SimDuration.ofHours(48)));
      assertThat(after.life()).as("K4").isEqualTo(0x04);
      assertThat(after.block.core.keys().isDestroyed()).isTrue();
      assertThat(after.block.execute(ZhCommand.of(CommandCode.BLOCK_CERTIFICATE)).data())
          .isEqualTo(certificate);
      for (CommandCode code :
          List.of(
              CommandCode.ACTIVATE_UNIT,
              CommandCode.RESET_TO_STEP_1,
              CommandCode.CARD_INSERTED,
              CommandCode.MOTION_SECOND,
              CommandCode.SERVER_BEGIN)) {
        assertThat(after.block.execute(code)).as(code.title()).isEqualTo(ResponseCode.WRONG_STATE);
      }
      after.block.block.powerOff();
    }
    assertThat(
            ArchiveVerifier.verify(
                    directory,
                    BlockBench.newKeys().archiveKey(),
                    BlockBench.newKeys().certificate().key())
                .isIntact())
        .isTrue();
  }

  @Test
  void standsWhereItStoodWhenItIsMadeAnew() {
    for (int stage : LifeBench.stages()) {
      MemoryArchive archive = new MemoryArchive();
      inFolder(archive, BlockBench.START).bringTo(stage);
      assertThat(inFolder(archive, BlockBench.START).life()).isEqualTo(stage);
    }
  }

  @Test
  void goesOnAfterARestartBetweenTheSteps() {
    MemoryArchive archive = new MemoryArchive();
    LifeBench before = inFolder(archive, BlockBench.START);
    before.insertCards();
    CertificateRequest request = before.request();
    LifeBench after = inFolder(archive, BlockBench.START);
    after.insertCards();
    assertThat(after.load(after.certificate(request, 15, 3).der())).isEqualTo(ResponseCode.OK);
    assertThat(after.vehicle(after.calibration("А123ВС77"))).isEqualTo(ResponseCode.OK);
  }

  private static LifeBench bench(Profile profile) {
    return new LifeBench(new MemoryArchive(), BlockBench.START, profile, "НКМ-2.11");
  }

  private static LifeBench inFolder(Archive archive, SimInstant start) {
    return new LifeBench(archive, start, Profile.GOST_34005_2022, "НКМ-2.11");
  }

  private static Octets draft(String block, String unit) {
    return LifeBench.octets(new RequestDraft(block, unit, "ООО Перевозчик"));
  }

  private Certificate otherBlock() {
    SigningKey key = Secrets.ofSeed(2).signingKey("other", "signature");
    return life.certificate(
        CertificateRequest.create(new Subject(Subject.BLOCK, "OTHER", "Блок"), key), 15, 3);
  }

  private ResponseCode told(CommandCode code) {
    return life.ask(code, new Payload.None()).code();
  }

  private BlockActivation activation() {
    return BlockBench.decoded(
        life.block.execute(ZhCommand.of(CommandCode.BLOCK_ACTIVATION)),
        CommandCode.BLOCK_ACTIVATION,
        BlockActivation.class);
  }

  private List<LifeStep> steps() {
    return life.block.archive.all(LifeFact.class).stream().map(LifeFact::step).toList();
  }
}
