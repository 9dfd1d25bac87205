/** What a page shows while there is nothing to show: loading, empty, failed. */
@NullMarked
package io.datacommunicator.ui.state;

import org.jspecify.annotations.NullMarked;
