/** What the agent remembers of its own work, and the report that it gives of itself. */
@NullMarked
package io.datacommunicator.edge.health;

import org.jspecify.annotations.NullMarked;
