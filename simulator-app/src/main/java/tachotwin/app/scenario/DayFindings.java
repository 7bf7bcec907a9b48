package tachotwin.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tachotwin.app.assembly.Bench;
import tachotwin.app.lab.RunSummary.Occurrence;
import tachotwin.app.vehicle.Earth;
import tachotwin.dictionary.Activity;
import tachotwin.dictionary.CardSlot;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.skzi.archive.ActivityFact;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.archive.CardFact;
import tachotwin.skzi.archive.DocumentFact;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.skzi.archive.OverspeedFact;
import tachotwin.time.SimInstant;

/** What of the driver's day happened, as the block's archive and the server tell it. */
final class DayFindings {
  private static final int DRIVING_TIME_REPORT = 202;
  private static final int OVERSPEED_REPORT = 210;

  private final Bench bench;
  private final MediumFiles medium;
  private final List<String> missed;

  DayFindings(Bench bench, MediumFiles medium, List<String> missed) {
    this.bench = bench;
    this.medium = medium;
    this.missed = missed;
  }

  List<Occurrence> occurrences() {
    List<Occurrence> out = new ArrayList<>();
    out.add(cards("Карта водителя введена, PIN принят", EquipmentType.Code.DRIVER_CARD, true));
    out.add(cards("Карта водителя извлечена", EquipmentType.Code.DRIVER_CARD, false));
    out.add(
        cards("Контроль: карта контролера во втором слоте", EquipmentType.Code.CONTROL_CARD, true));
    out.add(
        document("Управление дольше 4 ч 30 мин без перерыва: документ 202", DRIVING_TIME_REPORT));
    out.add(overspeed());
    out.add(document("Превышение скорости: документ 210", OVERSPEED_REPORT));
    out.add(printouts());
    out.add(download("Выгрузка тахографа", medium.unit().isPresent()));
    out.add(download("Выгрузка карты водителя", medium.card().isPresent()));
    out.add(delivery());
    missed.forEach(step -> out.add(new Occurrence("Не удалось: " + step, false, "")));
    return out;
  }

  List<EventFact> events() {
    return bench.block().core().events().between(new SimInstant(0), bench.queue().now());
  }

  private Occurrence cards(String what, EquipmentType.Code type, boolean inserted) {
    List<CardFact> facts =
        archive().all(CardFact.class).stream()
            .filter(fact -> fact.card().cardType().equals(type) && fact.inserted() == inserted)
            .toList();
    return new Occurrence(
        what,
        !facts.isEmpty(),
        facts.isEmpty()
            ? ""
            : times(facts.size())
                + ", впервые в "
                + facts.get(0).at().toString().substring(11, 16));
  }

  private Occurrence document(String what, int type) {
    int composed = composed().getOrDefault(type, Set.of()).size();
    long received =
        bench.documents().documents().stream().filter(one -> one.type() == type).count();
    String detail = composed == 0 ? "" : times(composed);
    String open = received < composed ? ", доставлено " + received : "";
    return new Occurrence(what, composed > 0, detail + open);
  }

  private Occurrence overspeed() {
    List<EventFact> found =
        events().stream()
            .filter(one -> one.type().equals(EventFaultType.Code.OVER_SPEEDING))
            .toList();
    String detail = "";
    if (!found.isEmpty()) {
      int fastest =
          archive().all(OverspeedFact.class).stream()
              .mapToInt(OverspeedFact::maxSpeed)
              .max()
              .orElse(0);
      detail =
          times(found.size())
              + String.format(Locale.ROOT, ", наибольшая %.1f км/ч", fastest / 100.0);
    }
    return new Occurrence("Превышение скорости дольше 60 с: событие 07h", !found.isEmpty(), detail);
  }

  private Occurrence printouts() {
    int count = bench.printer().printed().size();
    return new Occurrence("Распечатки Д.3.1–Д.3.6", count >= 6, "напечатано " + count);
  }

  private static Occurrence download(String what, boolean happened) {
    return new Occurrence(what, happened, "");
  }

  private Occurrence delivery() {
    int received = bench.documents().documents().size();
    int composed = composed().values().stream().mapToInt(Set::size).sum();
    int waiting = composed - received;
    return new Occurrence(
        "Документы доставлены и подтверждены",
        received > 0 && waiting == 0,
        "принято " + received + ", ожидает " + waiting);
  }

  /** Distance by the odometer. */
  long odometerMetres() {
    return bench.odometerMetres();
  }

  /** Distance by the positions that the archive holds, one a second of motion. */
  long blockMetres() {
    double metres = 0;
    GeoCoordinates last = GeoCoordinates.NONE;
    for (MotionMinute minute : archive().all(MotionMinute.class)) {
      for (MotionSample sample : minute.samples()) {
        if (!last.equals(GeoCoordinates.NONE) && !sample.position().equals(GeoCoordinates.NONE)) {
          metres += between(last, sample.position());
        }
        last = sample.position();
      }
    }
    return Math.round(metres);
  }

  private static double between(GeoCoordinates from, GeoCoordinates to) {
    return Earth.distance(
        from.latitude() / 1e6, from.longitude() / 1e6, to.latitude() / 1e6, to.longitude() / 1e6);
  }

  /** Driving of the card in slot 1, by the activities that the archive holds. */
  int drivingMinutes() {
    long minutes = 0;
    SimInstant since = bench.queue().now();
    boolean driving = false;
    for (ActivityFact fact : archive().all(ActivityFact.class)) {
      if (fact.change().slot() == CardSlot.DRIVER) {
        minutes += driving ? fact.at().since(since).toMinutes() : 0;
        since = fact.at();
        driving = fact.change().activity() == Activity.DRIVING && !fact.change().cardWithdrawn();
      }
    }
    return (int) minutes;
  }

  /** Numbers of the documents that the block composed, by type; a signed one is kept again. */
  private Map<Integer, Set<Long>> composed() {
    return archive().all(DocumentFact.class).stream()
        .collect(
            Collectors.groupingBy(
                DocumentFact::type, Collectors.mapping(DocumentFact::number, Collectors.toSet())));
  }

  private Archive archive() {
    return bench.block().core().archive();
  }

  private static String times(int count) {
    boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 10 || count % 100 > 20);
    return count + (few ? " раза" : " раз");
  }
}
