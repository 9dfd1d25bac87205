/** A plot of stacked bars, drawn in the browser. */
@NullMarked
package io.datacommunicator.ui.chart;

import org.jspecify.annotations.NullMarked;
