/** The stages from a question to a diagnosis: understand, retrieve, aggregate, judge, rank fixes, choose a check, explain or abstain. */
@NullMarked
package org.faultbook.diagnosis.engine;

import org.jspecify.annotations.NullMarked;
