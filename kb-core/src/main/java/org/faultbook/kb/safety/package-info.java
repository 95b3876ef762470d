/** That safety notices were read before work began. */
@NullMarked
package org.faultbook.kb.safety;

import org.jspecify.annotations.NullMarked;
