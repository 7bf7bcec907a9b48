/**
 * The front panel in the browser and the remote control, served by Netty on 127.0.0.1: what a
 * person sees of a bench and what a hand can do, as HTTP, WebSocket and JSON.
 *
 * <p>It shows and presses, nothing else: what a bench is lives in {@code app.session}, the wall
 * clock in {@code app.pace}, the page itself in the resources {@code /tachotwin/web}.
 */
@NullMarked
package tachotwin.app.web;

import org.jspecify.annotations.NullMarked;
