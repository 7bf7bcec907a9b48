package tachotwin.skzi.download;

import java.util.ArrayList;
import java.util.List;
import tachotwin.dictionary.CardSlotsStatus;
import tachotwin.dictionary.ControlRecord;
import tachotwin.dictionary.DownloadActivityData;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Ia5String;
import tachotwin.dictionary.LockRecord;
import tachotwin.dictionary.LogOfControls;
import tachotwin.dictionary.LogOfLocks;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.VehicleIdentificationData;
import tachotwin.dictionary.VehicleRegistration;
import tachotwin.download.Overview;
import tachotwin.profile.Rule;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.state.BlockCore;

/** Composes «Общие сведения» (record 01h, table Б.41). */
record OverviewSource(BlockCore core) {
  private static final int CONTROLS = 20;

  Overview of(Period period) {
    return new Overview(
        vehicle(),
        TimeStamp.of(core.clock().now()),
        period.downloadable(),
        new CardSlotsStatus(
            core.state().slots().number(1).cardType(), core.state().slots().number(2).cardType()),
        lastDownload(),
        locks(),
        controls());
  }

  private VehicleIdentificationData vehicle() {
    return core.state()
        .calibration()
        .map(fact -> fact.record().vehicle())
        .orElse(new VehicleIdentificationData(Ia5String.blank(17), VehicleRegistration.NONE));
  }

  /** 4.7.7: of unit or card, by the company; in Order 36 (33) by the workshop too. */
  private DownloadActivityData lastDownload() {
    return core.archive().all(DownloadFact.class).stream()
        .filter(fact -> isKept(fact.card().cardType()))
        .reduce((first, second) -> second)
        .map(fact -> new DownloadActivityData(TimeStamp.of(fact.at()), fact.card(), fact.holder()))
        .orElse(DownloadActivityData.NONE);
  }

  private boolean isKept(EquipmentType by) {
    return by == EquipmentType.Code.COMPANY_CARD
        || by == EquipmentType.Code.WORKSHOP_CARD
            && core.state().rule(Rule.LAST_DOWNLOAD_BY_WORKSHOP) == 1;
  }

  /** Each lock ends with its taking off or with the next lock. */
  private LogOfLocks locks() {
    List<LockFact> facts = core.archive().all(LockFact.class);
    List<LockRecord> out = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      LockFact fact = facts.get(i);
      if (fact.lockIn()) {
        TimeStamp end = i + 1 < facts.size() ? TimeStamp.of(facts.get(i + 1).at()) : TimeStamp.NONE;
        out.add(
            new LockRecord(
                TimeStamp.of(fact.at()), end, fact.company(), fact.address(), fact.card()));
      }
    }
    int most = core.state().rule(Rule.LOCKS);
    return new LogOfLocks(out.subList(Math.max(0, out.size() - most), out.size()));
  }

  private LogOfControls controls() {
    List<ControlFact> all = new ControlLog(core).all();
    return new LogOfControls(
        all.subList(Math.max(0, all.size() - CONTROLS), all.size()).stream()
            .map(
                fact ->
                    new ControlRecord(
                        fact.type(),
                        TimeStamp.of(fact.at()),
                        fact.controlCard(),
                        TimeStamp.of(fact.from()),
                        TimeStamp.of(fact.to())))
            .toList());
  }
}
