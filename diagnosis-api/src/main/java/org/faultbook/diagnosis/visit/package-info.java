/** What the pages of an engineer's visit show: what came of an answer, the closing text, safety, the machine, the packet for colleagues. */
@NullMarked
package org.faultbook.diagnosis.visit;

import org.jspecify.annotations.NullMarked;
