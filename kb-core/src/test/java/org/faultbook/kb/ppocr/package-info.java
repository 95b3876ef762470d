@NullMarked
package org.faultbook.kb.ppocr;

import org.jspecify.annotations.NullMarked;
