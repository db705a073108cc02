# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is installed, and the two packages made of it.
include(GNUInstallDirs)
set(folder ${PROJECT_SOURCE_DIR}/resources)

# fallow_install(controller|agent FOLDER FILE...): FILE may be "source=name at the destination".
function(fallow_install component destination)
    foreach(entry ${ARGN})
        string(REPLACE "=" ";" names ${entry})
        list(GET names 0 source)
        cmake_path(GET entry FILENAME name)
        if(names MATCHES ";")
            list(GET names 1 name)
        endif()
        install(FILES ${PROJECT_SOURCE_DIR}/resources/${source} RENAME ${name} DESTINATION ${destination}
            COMPONENT ${component})
    endforeach()
endfunction()

set(programs_controller fallowd fallow fallow-console)
set(programs_agent fallow-agent fallow-tray)
foreach(component controller agent)
    foreach(program ${programs_${component}})
        if(TARGET ${program})
            install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${component})
        endif()
    endforeach()
    fallow_install(${component} lib/sysusers.d packages/${component}/sysusers.conf=fallow-${component}.conf)
    fallow_install(${component} lib/tmpfiles.d packages/${component}/tmpfiles.conf=fallow-${component}.conf)
    install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/ARCHITECTURE.md
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/fallow-${component} COMPONENT ${component})
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/fallow-${component} COMPONENT ${component})
endforeach()
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
fallow_install(controller lib/systemd/system systemd/fallowd.service)
fallow_install(controller ${CMAKE_INSTALL_MANDIR}/man1 man/fallow.1)
fallow_install(controller ${CMAKE_INSTALL_MANDIR}/man8 man/fallowd.8)
fallow_install(agent lib/systemd/system systemd/fallow-agent.service)
fallow_install(agent ${CMAKE_INSTALL_MANDIR}/man1 man/fallow-agent.1)
if(TARGET fallow-console)
    fallow_install(controller ${icons} icons/fallow.svg=fallow-console.svg)
    fallow_install(controller ${CMAKE_INSTALL_DATADIR}/applications fallow-console.desktop)
    fallow_install(controller ${CMAKE_INSTALL_DATADIR}/metainfo org.fallow.Console.metainfo.xml)
    fallow_install(controller ${CMAKE_INSTALL_MANDIR}/man1 man/fallow-console.1)
endif()
if(TARGET fallow-tray)
    fallow_install(agent ${icons} icons/fallow.svg=fallow-tray.svg)
    fallow_install(agent ${CMAKE_INSTALL_DATADIR}/applications desktop/fallow-tray.desktop)
    # Where desktops look, whatever the prefix; an administrator may change it.
    fallow_install(agent /etc/xdg/autostart desktop/fallow-tray-autostart.desktop=fallow-tray.desktop)
    fallow_install(agent ${CMAKE_INSTALL_MANDIR}/man1 man/fallow-tray.1)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME fallow)
set(CPACK_PACKAGE_VENDOR "The Fallow developers")
set(CPACK_PACKAGE_CONTACT "The Fallow developers")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL controller agent)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(needs "systemd, init-system-helpers (>= 1.52)")
set(CPACK_DEBIAN_CONTROLLER_PACKAGE_NAME fallow-controller)
set(CPACK_DEBIAN_CONTROLLER_PACKAGE_DEPENDS "${needs}, libqt6sql6-sqlite")
set(CPACK_COMPONENT_CONTROLLER_DESCRIPTION "controller and console of a Fallow storage array
 Fallow turns the unused disk space of workstations into one storage array. This
 package has the controller, the administrator's console and the command line.")
set(CPACK_DEBIAN_AGENT_PACKAGE_NAME fallow-agent)
set(CPACK_DEBIAN_AGENT_PACKAGE_DEPENDS "${needs}, libqt6sql6-sqlite")
# What windows say that is Qt's own: "Copy", "Replace it?"
set(CPACK_DEBIAN_CONTROLLER_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_AGENT_PACKAGE_RECOMMENDS "qt6-translations-l10n")
# Says how the disk is; desktops have it, and other machines are not to get it for this alone.
set(CPACK_DEBIAN_AGENT_PACKAGE_SUGGESTS "udisks2")
set(CPACK_COMPONENT_AGENT_DESCRIPTION "lends unused disk space to a Fallow storage array
 Fallow turns the unused disk space of workstations into one storage array. This
 package has what a workstation runs: the agent and its sign in the tray.")
foreach(component controller agent)
    string(TOUPPER ${component} upper)
    set(scripts ${folder}/packages/${component}/postinst ${folder}/packages/${component}/prerm
        ${folder}/packages/${component}/postrm)
    if(EXISTS ${folder}/packages/${component}/conffiles)
        list(APPEND scripts ${folder}/packages/${component}/conffiles)
    endif()
    set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA ${scripts})
    set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_STRICT_PERMISSION ON)
endforeach()
include(CPack)
