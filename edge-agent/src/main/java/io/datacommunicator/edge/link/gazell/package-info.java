/**
 * A radio stick on USB that speaks Gazell to a machine's adapter, as {@code edge-agent/GAZELL.md} specifies. Both ends are
 * ours: what the vendor's own devices say over Gazell is not public.
 */
@NullMarked
package io.datacommunicator.edge.link.gazell;

import org.jspecify.annotations.NullMarked;
