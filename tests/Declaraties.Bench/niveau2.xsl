<?xml version="1.0" encoding="UTF-8"?>
<!--
  The level-2 rules for a WMO323 as a municipality would run them with XSLT 1.0: one line of text per finding. It exists only to
  be measured against: xmllint (level 1) plus xsltproc with this stylesheet is the yardstick of the bench. Keys do what keys can.
-->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema"
                xmlns:b="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:key name="client" match="b:Client" use="b:Bsn"/>
  <xsl:key name="sleutel" match="b:Prestatie"
           use="concat(../../b:Bsn, '|', b:ProductReferentie/iwmo:ReferentieNummer, '|', b:ProductReferentie/iwmo:VorigReferentieNummer)"/>
  <xsl:key name="referentie" match="b:Prestatie" use="b:ProductReferentie/iwmo:ReferentieNummer"/>
  <xsl:key name="vorig" match="b:Prestatie[b:ProductReferentie/iwmo:VorigReferentieNummer]" use="b:ProductReferentie/iwmo:VorigReferentieNummer"/>
  <xsl:key name="debet" match="b:Prestatie[b:IngediendBedrag/iwmo:DebetCredit = 'D']"
           use="concat(b:ToewijzingNummer, '|', b:ProductCategorie, '|', b:ProductCode, '|', b:ProductPeriode/iwmo:Begindatum, '|', b:ProductPeriode/iwmo:Einddatum)"/>

  <xsl:variable name="dagtekening" select="number(translate(/b:Bericht/b:Header/b:BerichtIdentificatie/iwmo:Dagtekening, '-', ''))"/>
  <xsl:variable name="declaratiedagtekening" select="number(translate(/b:Bericht/b:Declaratie/b:DeclaratieDagtekening, '-', ''))"/>

  <xsl:template name="meld">
    <xsl:param name="regel"/>
    <xsl:param name="bij"/>
    <xsl:value-of select="concat($regel, ' ', $bij, '&#10;')"/>
  </xsl:template>

  <xsl:template match="/">
    <xsl:apply-templates select="b:Bericht/b:Declaratie"/>
  </xsl:template>

  <xsl:template match="b:Declaratie">
    <xsl:variable name="begin" select="number(translate(b:DeclaratiePeriode/iwmo:Begindatum, '-', ''))"/>
    <xsl:variable name="eind" select="number(translate(b:DeclaratiePeriode/iwmo:Einddatum, '-', ''))"/>
    <xsl:variable name="jaar" select="floor($begin div 10000)"/>
    <xsl:variable name="maand" select="floor($begin div 100) mod 100"/>
    <xsl:variable name="dagen">
      <xsl:choose>
        <xsl:when test="$maand = 2 and ($jaar mod 400 = 0 or ($jaar mod 4 = 0 and $jaar mod 100 != 0))">29</xsl:when>
        <xsl:when test="$maand = 2">28</xsl:when>
        <xsl:when test="$maand = 4 or $maand = 6 or $maand = 9 or $maand = 11">30</xsl:when>
        <xsl:otherwise>31</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="nummer" select="b:DeclaratieNummer"/>
    <xsl:variable name="som" select="sum(b:Clienten/b:Client/b:Prestaties/b:Prestatie/b:IngediendBedrag[iwmo:DebetCredit = 'D']/iwmo:Bedrag)
                                     - sum(b:Clienten/b:Client/b:Prestaties/b:Prestatie/b:IngediendBedrag[iwmo:DebetCredit = 'C']/iwmo:Bedrag)"/>
    <xsl:variable name="teken">
      <xsl:choose>
        <xsl:when test="b:TotaalIngediendBedrag/iwmo:DebetCredit = 'C'">-1</xsl:when>
        <xsl:otherwise>1</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$declaratiedagtekening &gt; $dagtekening">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR134'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$eind &lt; $begin or $eind &gt; $dagtekening">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR137'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$som != $teken * b:TotaalIngediendBedrag/iwmo:TotaalBedrag">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR358'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$begin &lt; 20210101 or $eind &lt; 20210101">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS100'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="b:TotaalIngediendBedrag/iwmo:TotaalBedrag = 0 and b:TotaalIngediendBedrag/iwmo:DebetCredit = 'C'">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS325'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$begin mod 100 != 1 or $eind != $begin - 1 + $dagen">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS340'"/><xsl:with-param name="bij" select="$nummer"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="b:Clienten/b:Client"/>
  </xsl:template>

  <xsl:template match="b:Client">
    <xsl:variable name="bsn" select="b:Bsn"/>
    <xsl:variable name="proef" select="9 * substring($bsn, 1, 1) + 8 * substring($bsn, 2, 1) + 7 * substring($bsn, 3, 1) + 6 * substring($bsn, 4, 1)
                                       + 5 * substring($bsn, 5, 1) + 4 * substring($bsn, 6, 1) + 3 * substring($bsn, 7, 1) + 2 * substring($bsn, 8, 1)
                                       - substring($bsn, 9, 1)"/>
    <xsl:if test="$proef mod 11 != 0 or $bsn = 0">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS002'"/><xsl:with-param name="bij" select="position()"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="generate-id(.) != generate-id(key('client', $bsn)[1])">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR101'"/><xsl:with-param name="bij" select="position()"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="b:Prestaties/b:Prestatie"/>
  </xsl:template>

  <xsl:template match="b:Prestatie">
    <xsl:variable name="referentie" select="b:ProductReferentie/iwmo:ReferentieNummer"/>
    <xsl:variable name="vorig" select="b:ProductReferentie/iwmo:VorigReferentieNummer"/>
    <xsl:variable name="begin" select="number(translate(b:ProductPeriode/iwmo:Begindatum, '-', ''))"/>
    <xsl:variable name="eind" select="number(translate(b:ProductPeriode/iwmo:Einddatum, '-', ''))"/>
    <xsl:variable name="bedrag" select="b:IngediendBedrag/iwmo:Bedrag"/>
    <xsl:variable name="dc" select="b:IngediendBedrag/iwmo:DebetCredit"/>
    <xsl:if test="generate-id(.) != generate-id(key('sleutel', concat(../../b:Bsn, '|', $referentie, '|', $vorig))[1])">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR101'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$eind &lt; $begin or $eind &gt; $dagtekening">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR137'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$vorig and generate-id(.) != generate-id(key('vorig', $vorig)[1])">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR315'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$vorig and key('referentie', $vorig)">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR316'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$eind + 50000 &lt; $declaratiedagtekening">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR335'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$dc = 'D' and generate-id(.) != generate-id(key('debet', concat(b:ToewijzingNummer, '|', b:ProductCategorie, '|', b:ProductCode, '|', b:ProductPeriode/iwmo:Begindatum, '|', b:ProductPeriode/iwmo:Einddatum))[1])">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'TR416'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="boolean($vorig) != ($dc = 'C')">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CD060'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="boolean(b:ProductTarief) = (b:Eenheid = '83')">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CD087'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$begin &lt; 20210101 or $eind &lt; 20210101">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS100'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$bedrag = 0 and $dc = 'C'">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS325'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="floor($begin div 100) != floor($eind div 100)">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS337'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="b:Eenheid = '83' and $bedrag != b:GeleverdVolume">
      <xsl:call-template name="meld"><xsl:with-param name="regel" select="'CS339'"/><xsl:with-param name="bij" select="$referentie"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
