package tachotwin.app.vehicle;

import tachotwin.port.GnssReceiver;
import tachotwin.port.MotionSensor;

/** What the tachograph senses of a vehicle: the pulses of its motion sensor and its sky. */
public interface Sensed extends MotionSensor, GnssReceiver {}
