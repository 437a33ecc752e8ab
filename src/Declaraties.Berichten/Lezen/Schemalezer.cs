using System.Globalization;
using System.Text;
using System.Xml;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Leest een bericht in een keer door, toetst het aan een grammatica (niveau 1) en meldt elke fout met haar plaats. Zolang er
/// geen fout is bouwt een <see cref="Bouwer"/> het bericht op.
/// </summary>
/// <remarks>
/// Nothing is allocated per element: names are compared by reference (they come from one name table) and values are read into a
/// buffer that is used again. After a fault the reader looks for the place in the grammar that explains the rest best, so that
/// one mistake gives one fault.
/// </remarks>
internal sealed class Schemalezer
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    // Small next to the limit on what is read in one go, also when every character is written as a long reference.
    private const int Stuk = 4096;

    private readonly Leeskeus _keus;
    private readonly Invoer _invoer;
    private readonly Leesgrenzen _grenzen;
    private readonly Foutenlijst _fouten;
    private readonly Laag[] _lagen = new Laag[16];

    // Made inside Lees: the XML reader already reads, and may fail, when it is created.
    private XmlReader _lezer = null!;
    private IXmlLineInfo _regels = null!;
    private Bouwer? _bouwer;
    private int _diepte;
    private bool _begonnen;
    private bool _gestopt;
    private char[] _tekst = new char[256];
    private Waarde _waarde;

    public Schemalezer(Leeskeus keus, Invoer invoer, Leesgrenzen grenzen, Bouwer? bouwer)
    {
        _keus = keus;
        _invoer = invoer;
        _grenzen = grenzen;
        _bouwer = bouwer;
        _fouten = new Foutenlijst(grenzen.MaxFouten);
    }

    /// <summary>Of er is gestopt voor het einde van het bestand, en waarom. Een fatale fout die niet meer op de lijst paste telt niet.</summary>
    public Leeseinde Einde => !_gestopt ? Leeseinde.Heel : _fouten.Vol ? Leeseinde.MaximumFouten : Leeseinde.FataleFout;

    /// <summary>Welk bericht het eerste element noemt; leeg als het er geen is van een bekende editie.</summary>
    public Berichtsoort? Gevonden { get; private set; }

    /// <summary>Hoe het bericht heet naar zijn eerste element, ook als het van een editie is die niemand kent.</summary>
    public string? Berichtnaam { get; private set; }

    /// <summary>De editie waarvan <see cref="Gevonden"/> er een is.</summary>
    public Berichteditie? Editie { get; private set; }

    /// <summary>Een XML-lezer zonder DTD, zonder verwijzingen naar buiten, en met deze namen vooraf bekend.</summary>
    private static XmlReader Lezer(Invoer invoer, Leeskeus keus)
    {
        var tabel = new NameTable();
        foreach (var naam in keus.Grammaticas.SelectMany(grammatica => grammatica.Namen))
        {
            tabel.Add(naam);
        }

        return XmlReader.Create(invoer, new XmlReaderSettings
        {
            NameTable = tabel,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Document,
            CheckCharacters = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,

            // True would also drop a value that is nothing but white space.
            IgnoreWhitespace = false,
        });
    }

    /// <summary>Leest het bestand en geeft de fouten in de volgorde van het bestand.</summary>
    public IReadOnlyList<Schemafout> Lees()
    {
        if (_invoer.Codering.Fout.Length != 0)
        {
            _fouten.Meld(new Schemafout(1, 1, "/", _invoer.Codering.Fout, _invoer.Codering.Verwacht));
            _gestopt = true;
            return _fouten.OpVolgorde();
        }

        try
        {
            _lezer = Lezer(_invoer, _keus);
            _regels = (IXmlLineInfo)_lezer;
            _gestopt = !LeesAlles();
        }
        catch (XmlException fout)
        {
            Meld(GeenXml() ?? XmlUitleg.Van(fout, _invoer, Pad(), _begonnen && _diepte == 0, KentVoorvoegsel));
            _gestopt = true;
        }
        catch (OngeldigeBytesException fout)
        {
            Meld(GeenXml() ?? XmlUitleg.Van(fout, _invoer, Pad()));
            _gestopt = true;
        }
        catch (TeLangException)
        {
            Meld(
                Hier(0),
                Pad(),
                Getal($"Een label, commentaar of instructie telt meer dan {_grenzen.MaxTekens} tekens"),
                Getal($"hoogstens {_grenzen.MaxTekens} tekens"));
            _gestopt = true;
        }
        catch (TeDiepException)
        {
            Meld(
                Hier(-1),
                Pad(),
                Getal($"Er staan meer dan {_grenzen.MaxDiepte} elementen in elkaar"),
                Getal($"hoogstens {_grenzen.MaxDiepte}"));
            _gestopt = true;
        }

        return _fouten.OpVolgorde();
    }

    /// <summary>False als er voor het einde is gestopt.</summary>
    private bool LeesAlles()
    {
        while (!_fouten.Vol)
        {
            _invoer.Hervat();
            if (!_lezer.Read())
            {
                return true;
            }

            switch (_lezer.NodeType)
            {
                case XmlNodeType.Element when _diepte > 0:
                    BeginElement();
                    break;
                case XmlNodeType.Element:
                    if (!BeginWortel())
                    {
                        return false;
                    }

                    break;
                case XmlNodeType.EndElement:
                    EindElement(-2);
                    break;
                case XmlNodeType.Text:
                case XmlNodeType.CDATA:
                    LosseTekst();
                    break;
            }
        }

        return false;
    }

    private bool BeginWortel()
    {
        var plaats = Hier(-1);
        var (naam, naamruimte) = (_lezer.LocalName, _lezer.NamespaceURI);
        _begonnen = true;
        if (_keus.Envelop is { } envelop)
        {
            Open(envelop.Wortel, 1, plaats);
            return true;
        }

        if (naam == Grammatica.Wortelnaam)
        {
            Herken(naamruimte);
            Berichtnaam = Worteluitleg.Berichtnaam(naamruimte);
        }

        if (Editie is not { } editie || _keus.Zoek(naamruimte) is not { } bericht)
        {
            var (melding, verwacht) = Worteluitleg.Van(_keus, naam, naamruimte, BevatFout);
            Meld(plaats, "/", melding, verwacht);
            return false;
        }

        _bouwer?.Editie = editie.Editie;
        Open(bericht.Grammatica.Wortel, 1, plaats);
        return true;
    }

    private void Herken(string naamruimte)
    {
        foreach (var editie in _keus.Edities)
        {
            if (editie.Herken(naamruimte) is { } soort)
            {
                (Editie, Gevonden) = (editie, soort);
                return;
            }
        }
    }

    /// <summary>Of in deze envelop een fout zit; kijkt niet verder dan haar eerste elementen. The reader is of no use after this.</summary>
    private bool BevatFout()
    {
        const int Genoeg = 50;
        try
        {
            for (var i = 0; i < Genoeg; i++)
            {
                _invoer.Hervat();
                if (!_lezer.Read())
                {
                    return false;
                }

                if (_lezer.NodeType == XmlNodeType.Element && _lezer.LocalName == "Fault")
                {
                    return true;
                }
            }
        }
        catch (Exception fout) when (fout is XmlException or OngeldigeBytesException or TeLangException)
        {
            // What it is was clear already.
        }

        return false;
    }

    /// <summary>Wat het bestand is als het geen XML is; leeg als dat niet te zeggen is, of als er al een element was.</summary>
    private Schemafout? GeenXml() =>
        !_begonnen && Bestandssoort.Herken(_invoer.Vooraan(Bestandssoort.Begin)) is { } soort
            ? new Schemafout(1, 1, "/", $"Dit is {soort.Naam} en geen XML-bestand", $"een {_keus.Namen} als XML; {soort.Raad}")
            : null;

    private void BeginElement()
    {
        ref var laag = ref _lagen[_diepte - 1];
        var naam = _lezer.LocalName;
        var naamruimte = _lezer.NamespaceURI;
        var plaats = Hier(-1);
        var element = Volgende(ref laag, naam, naamruimte, out var volgnummer)
            ?? Herstel(ref laag, naam, naamruimte, plaats, out volgnummer);
        if (element is null)
        {
            SlaOver();
        }
        else
        {
            Open(element, volgnummer, plaats);
        }
    }

    /// <summary>Het element dat hier volgens de grammatica mag staan en zo heet; leeg als er iets niet klopt.</summary>
    private static Element? Volgende(ref Laag laag, string naam, string naamruimte, out int volgnummer)
    {
        volgnummer = 1;
        var elementen = laag.Klasse.Elementen;
        for (var plaats = laag.Positie; plaats < elementen.Length; plaats++)
        {
            var element = elementen[plaats];
            var gezien = (laag.Gezien & (1UL << plaats)) != 0;
            if (ReferenceEquals(element.Naam, naam) && ReferenceEquals(element.Naamruimte, naamruimte))
            {
                if (element.Meermaals)
                {
                    volgnummer = ++laag.Aantal;
                    laag.Positie = plaats;
                }
                else
                {
                    laag.Positie = plaats + 1;
                }

                laag.Gezien |= 1UL << plaats;
                return element;
            }

            if (element.Verplicht && !gezien)
            {
                return null;
            }
        }

        return null;
    }

    private void Open(Element element, int volgnummer, Plaats plaats)
    {
        if (_lezer.AttributeCount != 0 || element.Attribuut is not null)
        {
            ToetsAttributen(element, volgnummer, plaats);
        }

        if (element.Waarde is { } type)
        {
            LeesWaarde(element, type, volgnummer, plaats);
            return;
        }

        _lagen[_diepte++] = new Laag { Element = element, Klasse = element.Klasse!, Volgnummer = volgnummer };
        if (element.Veld != Veld.Geen)
        {
            _bouwer?.Begin(element.Veld, plaats);
        }

        if (_lezer.IsEmptyElement)
        {
            EindElement(-1);
        }
    }

    private void EindElement(int verschuiving)
    {
        ref var laag = ref _lagen[_diepte - 1];
        if ((laag.Gezien & laag.Klasse.Verplicht) != laag.Klasse.Verplicht)
        {
            MeldOntbrekende(ref laag, laag.Klasse.Elementen.Length, $"het einde van {laag.Element.Naam}", Hier(verschuiving));
        }

        if (laag.Element.Veld != Veld.Geen)
        {
            _bouwer?.Einde(laag.Element.Veld);
        }

        _diepte--;
    }

    private void LeesWaarde(Element element, Waardetype type, int volgnummer, Plaats plaats)
    {
        var lengte = 0;
        var teLang = false;
        var gaaf = true;
        if (!_lezer.IsEmptyElement)
        {
            while (true)
            {
                _invoer.Hervat();
                _ = _lezer.Read();
                var soort = _lezer.NodeType;
                if (soort == XmlNodeType.EndElement)
                {
                    break;
                }

                if (soort == XmlNodeType.Element)
                {
                    if (gaaf)
                    {
                        Meld(
                            Hier(-1),
                            Pad(element, volgnummer),
                            $"Element {Citaat.Van(_lezer.LocalName)} hoort niet in {element.Naam}",
                            $"alleen een waarde: {type.Verwacht}");
                    }

                    gaaf = false;
                    SlaOver();
                }
                else
                {
                    lengte = Verzamel(lengte, ref teLang);
                }
            }
        }

        if (!gaaf)
        {
            return;
        }

        if (teLang)
        {
            Meld(
                plaats,
                Pad(element, volgnummer),
                Getal($"{element.Naam} telt meer dan {_grenzen.MaxTekens} tekens"),
                Getal($"hoogstens {_grenzen.MaxTekens} tekens"));
            return;
        }

        var tekst = _tekst.AsSpan(0, lengte);
        if (!type.Toets(tekst, ref _waarde))
        {
            Meld(plaats, Pad(element, volgnummer), Waardemelding(element.Naam, type, tekst), type.Verwacht);
        }
        else if (element.Veld != Veld.Geen)
        {
            _bouwer?.Waarde(element.Veld, tekst, in _waarde, plaats);
        }
    }

    /// <summary>Voegt de tekst van dit knooppunt toe aan de waarde; geeft de nieuwe lengte.</summary>
    private int Verzamel(int lengte, ref bool teLang)
    {
        while (true)
        {
            // Two places at least: a character outside the basic plane is never handed over in halves.
            if (_tekst.Length - lengte < 2)
            {
                if (_tekst.Length > _grenzen.MaxTekens)
                {
                    teLang = true;
                    lengte = 0;
                }
                else
                {
                    Array.Resize(ref _tekst, Math.Min(_tekst.Length * 2, _grenzen.MaxTekens + 2));
                }
            }

            _invoer.Hervat();
            var aantal = _lezer.ReadValueChunk(_tekst, lengte, Math.Min(_tekst.Length - lengte, Stuk));
            if (aantal == 0)
            {
                teLang |= lengte > _grenzen.MaxTekens;
                return lengte;
            }

            lengte += aantal;
        }
    }

    private static string Waardemelding(string naam, Waardetype type, ReadOnlySpan<char> tekst)
    {
        if (tekst.Length == 0)
        {
            return $"{naam} is leeg";
        }

        var lengte = Wit.Codepunten(tekst);
        if (type.Geheim)
        {
            return Patronen.Cijfers(tekst)
                ? Getal($"{naam} telt {lengte} cijfers")
                : Getal($"{naam} telt {lengte} tekens, waaronder andere dan cijfers");
        }

        return type.MaxLengte >= 0 && lengte > type.MaxLengte && type.Codes.Length == 0
            ? Getal($"{naam} is {Citaat.Van(tekst)} ({lengte} tekens)")
            : $"{naam} is {Citaat.Van(tekst)}";
    }

    /// <summary>Tekst tussen elementen: alleen wit mag.</summary>
    private void LosseTekst()
    {
        var plaats = Hier(0);
        var gemeld = _lagen[_diepte - 1].TekstGemeld;
        while (true)
        {
            _invoer.Hervat();
            var aantal = _lezer.ReadValueChunk(_tekst, 0, _tekst.Length);
            if (aantal == 0)
            {
                return;
            }

            var tekst = _tekst.AsSpan(0, aantal);
            if (gemeld || Wit.IsAlles(tekst))
            {
                plaats = Verder(plaats, tekst);
                continue;
            }

            gemeld = true;
            _lagen[_diepte - 1].TekstGemeld = true;
            var inkt = tekst.IndexOfAnyExcept(" \n\r\t");
            var naam = _lagen[_diepte - 1].Element.Naam;
            Meld(
                Verder(plaats, tekst[..inkt]),
                Pad(),
                $"Tekst {Citaat.Van(Wit.Trim(tekst))} hoort niet in {naam}",
                $"alleen elementen in {naam}");
        }
    }

    private static Plaats Verder(Plaats plaats, ReadOnlySpan<char> tekst)
    {
        var laatste = tekst.LastIndexOf('\n');
        return laatste < 0
            ? new Plaats(plaats.Regel, plaats.Kolom + tekst.Length)
            : new Plaats(plaats.Regel + tekst.Count('\n'), tekst.Length - laatste);
    }

    private void ToetsAttributen(Element element, int volgnummer, Plaats plaats)
    {
        var ontbreekt = element.Attribuut;
        while (!_fouten.Vol && _lezer.MoveToNextAttribute())
        {
            var naamruimte = _lezer.NamespaceURI;
            if (naamruimte == Xmlns)
            {
                continue;
            }

            var xsi = naamruimte == Xsi ? _lezer.LocalName : "";
            if (xsi is "schemaLocation" or "noNamespaceSchemaLocation" || (xsi == "type" && NoemtType(element)))
            {
                continue;
            }

            var pad = $"{Pad(element, volgnummer)}/@{Kaal(_lezer.Name)}";
            if (element.Attribuut is { } attribuut && naamruimte.Length == 0 && _lezer.LocalName == attribuut.Naam)
            {
                ontbreekt = null;
                if (!attribuut.Waarde.Toets(_lezer.Value, ref _waarde))
                {
                    Meld(Hier(0), pad, Waardemelding(attribuut.Naam, attribuut.Waarde, _lezer.Value), attribuut.Waarde.Verwacht);
                }
                else
                {
                    _bouwer?.Attribuut(element.Veld, _lezer.Value);
                }

                continue;
            }

            if (xsi == "type")
            {
                Meld(
                    Hier(0),
                    pad,
                    $"xsi:type van {element.Naam} is {Citaat.Van(_lezer.Value)}",
                    element.TypeNaam.Length == 0
                        ? "geen xsi:type: dit element heeft een type zonder naam"
                        : $"{element.TypeNaam} in naamruimte {element.TypeNaamruimte}, of geen xsi:type");
            }
            else
            {
                Meld(
                    Hier(0),
                    pad,
                    xsi == "nil"
                        ? $"xsi:nil hoort niet bij {element.Naam}"
                        : $"Attribuut {Citaat.Van(_lezer.Name)} hoort niet bij {element.Naam}",
                    "geen attributen");
            }
        }

        _ = _lezer.MoveToElement();
        if (ontbreekt is not null)
        {
            Meld(plaats, Pad(element, volgnummer), $"Attribuut {ontbreekt.Naam} ontbreekt bij {element.Naam}", ontbreekt.Waarde.Verwacht);
        }
    }

    private bool NoemtType(Element element)
    {
        if (element.TypeNaam.Length == 0)
        {
            return false;
        }

        var naam = Wit.Trim(_lezer.Value);
        var scheiding = naam.IndexOf(':');
        var voorvoegsel = scheiding < 0 ? "" : naam[..scheiding].ToString();
        return naam[(scheiding + 1)..].SequenceEqual(element.TypeNaam)
            && scheiding != 0
            && _lezer.LookupNamespace(voorvoegsel) == element.TypeNaamruimte;
    }

    /// <summary>
    /// Zoekt bij een element dat hier niet mag staan de plaats waar het wel hoort, en meldt wat eraan schort. Leeg als het nergens
    /// bij past: dan wordt het overgeslagen.
    /// </summary>
    private Element? Herstel(ref Laag laag, string naam, string naamruimte, Plaats plaats, out int volgnummer)
    {
        volgnummer = 1;
        var elementen = laag.Klasse.Elementen;
        var index = Zoek(elementen, naam, naamruimte);
        if (index < 0)
        {
            MeldOnbekend(ref laag, naam, plaats);
            return null;
        }

        var element = elementen[index];
        var bit = 1UL << index;
        if (element.Naam != naam)
        {
            Meld(plaats, Pad(element, 1), $"Element {Citaat.Van(naam)} is niet bekend in {laag.Element.Naam}", element.Naam);
        }
        else if (element.Naamruimte != naamruimte)
        {
            Meld(
                plaats,
                Pad(element, 1),
                naamruimte.Length == 0
                    ? $"{naam} staat in geen naamruimte"
                    : $"{naam} staat in naamruimte {Citaat.Van(naamruimte)}",
                $"naamruimte {element.Naamruimte}");
        }

        if (element.Meermaals)
        {
            volgnummer = ++laag.Aantal;
        }
        else if ((laag.Gezien & bit) != 0)
        {
            volgnummer = 2;
            Meld(plaats, Pad(element, 2), $"{element.Naam} staat meer dan een keer in {laag.Element.Naam}", $"hoogstens een {element.Naam}");
            return element;
        }

        if (index < laag.Positie)
        {
            MeldTeLaat(ref laag, index, plaats);
        }
        else
        {
            MeldOntbrekende(ref laag, index, element.Naam, plaats);
            laag.Positie = element.Meermaals ? index : index + 1;
        }

        laag.Gezien |= bit;
        return element;
    }

    /// <summary>Precies dit element, anders een met dezelfde naam in een andere naamruimte, anders een met andere hoofdletters.</summary>
    private static int Zoek(Element[] elementen, string naam, string naamruimte)
    {
        var index = Array.FindIndex(elementen, element => element.Naam == naam && element.Naamruimte == naamruimte);
        if (index < 0)
        {
            index = Array.FindIndex(elementen, element => element.Naam == naam);
        }

        return index >= 0
            ? index
            : Array.FindIndex(elementen, element => string.Equals(element.Naam, naam, StringComparison.OrdinalIgnoreCase));
    }

    private void MeldOnbekend(ref Laag laag, string naam, Plaats plaats)
    {
        var elementen = laag.Klasse.Elementen;
        var verwacht = new List<string>();
        var index = laag.Positie;
        for (; index < elementen.Length; index++)
        {
            verwacht.Add(elementen[index].Naam);
            if (elementen[index].Verplicht && (laag.Gezien & (1UL << index)) == 0)
            {
                // Probably this element under another name: the fault below already says that it is expected.
                laag.Verklaard |= 1UL << index;
                break;
            }
        }

        if (index == elementen.Length)
        {
            verwacht.Add($"het einde van {laag.Element.Naam}");
        }

        Meld(
            plaats,
            $"{Pad()}/{Kaal(naam)}",
            $"Element {Citaat.Van(naam)} hoort niet in {laag.Element.Naam}",
            string.Join(" of ", verwacht));
    }

    /// <summary>Een element na een ander dat erna hoort; als het al als ontbrekend was gemeld, vervalt die melding.</summary>
    private void MeldTeLaat(ref Laag laag, int index, Plaats plaats)
    {
        var elementen = laag.Klasse.Elementen;
        var later = index + 1;
        while ((laag.Gezien & (1UL << later)) == 0)
        {
            later++;
        }

        // Withdrawn first: a full list would not take the fault that replaces it.
        var gemist = laag.Gemist?.FindIndex(fout => fout.Index == index) ?? -1;
        if (gemist >= 0)
        {
            _fouten.TrekIn(laag.Gemist![gemist].Fout);
            laag.Gemist.RemoveAt(gemist);
        }

        var naam = elementen[index].Naam;
        Meld(plaats, Pad(elementen[index], 1), $"{naam} staat te laat in {laag.Element.Naam}", $"{naam} voor {elementen[later].Naam}");
    }

    /// <summary>Meldt de verplichte elementen voor <paramref name="tot"/> die er nog niet zijn.</summary>
    private void MeldOntbrekende(ref Laag laag, int tot, string voor, Plaats plaats)
    {
        for (var index = laag.Positie; index < tot; index++)
        {
            var element = laag.Klasse.Elementen[index];
            if (!element.Verplicht || ((laag.Gezien | laag.Verklaard) & (1UL << index)) != 0)
            {
                continue;
            }

            var fout = new Schemafout(
                plaats.Regel,
                plaats.Kolom,
                Pad(element, 1),
                $"{element.Naam} ontbreekt in {laag.Element.Naam}",
                $"{element.Naam} voor {voor}");
            Meld(fout);
            (laag.Gemist ??= []).Add((index, fout));
        }
    }

    /// <summary>Slaat het element over waar de lezer op staat, met alles erin.</summary>
    private void SlaOver()
    {
        if (_lezer.IsEmptyElement)
        {
            return;
        }

        var diepte = _lezer.Depth;
        while (true)
        {
            _invoer.Hervat();
            _ = _lezer.Read();
            switch (_lezer.NodeType)
            {
                case XmlNodeType.Element when _lezer.Depth >= _grenzen.MaxDiepte:
                    throw new TeDiepException();
                case XmlNodeType.EndElement when _lezer.Depth == diepte:
                    return;
                case XmlNodeType.Text:
                case XmlNodeType.CDATA:
                    // In pieces, for the sake of the limit on what is read in one go.
                    while (_lezer.ReadValueChunk(_tekst, 0, _tekst.Length) > 0)
                    {
                        _invoer.Hervat();
                    }

                    break;
            }
        }
    }

    private bool KentVoorvoegsel(string voorvoegsel) => _lezer?.LookupNamespace(voorvoegsel) is not null;

    /// <summary>De plaats van het huidige knooppunt; de XML-lezer wijst voorbij het begin van een label.</summary>
    private Plaats Hier(int verschuiving) => _regels is null ? new(1, 1) : new(_regels.LineNumber, _regels.LinePosition + verschuiving);

    private void Meld(Plaats plaats, string pad, string melding, string verwacht) =>
        Meld(new Schemafout(plaats.Regel, plaats.Kolom, pad, melding, verwacht));

    private void Meld(Schemafout fout)
    {
        _fouten.Meld(fout);
        _bouwer = null;
    }

    private string Pad()
    {
        var pad = new StringBuilder();
        for (var i = 0; i < _diepte; i++)
        {
            Stap(pad, _lagen[i].Element, _lagen[i].Volgnummer);
        }

        return pad.ToString();
    }

    private string Pad(Element element, int volgnummer)
    {
        var pad = new StringBuilder(Pad());
        Stap(pad, element, volgnummer);
        return pad.ToString();
    }

    private static void Stap(StringBuilder pad, Element element, int volgnummer)
    {
        pad.Append('/').Append(element.Naam);
        if (element.Meermaals || volgnummer > 1)
        {
            pad.Append(CultureInfo.InvariantCulture, $"[{volgnummer}]");
        }
    }

    private static string Kaal(string naam) => Citaat.Van(naam).Trim('\'');

    private static string Getal(FormattableString tekst) => tekst.ToString(CultureInfo.InvariantCulture);

    private sealed class TeDiepException : Exception;

    /// <summary>Een geopend element en hoe ver zijn inhoud is.</summary>
    private struct Laag
    {
        public Element Element;
        public Klasse Klasse;
        public int Volgnummer;

        /// <summary>Het eerste element van de klasse dat nog mag komen.</summary>
        public int Positie;

        /// <summary>Hoe vaak het element dat zich mag herhalen er al was.</summary>
        public int Aantal;

        /// <summary>Een bit per element dat er al was.</summary>
        public ulong Gezien;

        /// <summary>Een bit per element dat waarschijnlijk onder een andere naam is gemeld.</summary>
        public ulong Verklaard;

        public bool TekstGemeld;
        public List<(int Index, Schemafout Fout)>? Gemist;
    }
}
