# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
# fallow_translate(TARGET): compiles the languages into a program, at :/i18n/fallow_<language>.qm. English is among them
# for its plurals. `ninja fallow_lupdate` brings new texts of the sources into the files.

function(fallow_translate target)
    qt_add_lrelease(${target}
        TS_FILES ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/fallow_en.ts QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} translations PREFIX "/i18n" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
endfunction()

if(NOT TARGET fallow_lupdate)
    # English holds only what has a plural: everything else is its own translation.
    add_custom_target(fallow_lupdate
        COMMAND Qt6::lupdate -silent -pluralonly -locations none -no-obsolete -source-language en -target-language en
                -I ${PROJECT_SOURCE_DIR} -I ${PROJECT_SOURCE_DIR}/core
                ${PROJECT_SOURCE_DIR}/console ${PROJECT_SOURCE_DIR}/tray-agent/tray
                -ts ${CMAKE_CURRENT_LIST_DIR}/fallow_en.ts
        COMMENT "Updating the translations from the sources" VERBATIM)
endif()
