using System.Text;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Het begin van een bestand op het snelle pad: een XML-declaratie als die er is, en het label van het eerste element met niets dan
/// bekende naamruimten erin (en een xsi:schemaLocation, die niets betekent).
/// </summary>
internal ref struct Snelbegin
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema";

    /// <summary>Hoogste lengte van het begin in bytes; kleiner dan elke grens aan een label.</summary>
    public const int MaxBegin = 900;
    private const int MaxNaam = 64;
    private const int MaxVoorvoegsel = 32;
    private const int MaxWaarde = 400;

    private readonly Leeskeus _keus;
    private Editiebericht? _bericht;
    private string _basisnaamruimte = "";
    private string? _eigen;
    private string? _basis;
    private string? _xsi;
    private string? _xsd;
    private bool _schemaLocation;
    private bool _noNamespaceSchemaLocation;

    private Snelbegin(Leeskeus keus) => _keus = keus;

    /// <summary>Welk bericht dit is en in welke editie, en de labels; leeg als het begin ongewoon is of van een ander bericht.</summary>
    public static Label? Lees(ref Snelvenster venster, Leeskeus keus, out Editiebericht? bericht)
    {
        var begin = new Snelbegin(keus);
        venster.Begin();
        var gewoon = Declaratie(ref venster) && begin.Beginlabel(ref venster) && venster.Gelezen <= MaxBegin;
        bericht = gewoon ? begin._bericht : null;
        return bericht?.Grammatica.Labels(begin._eigen!, begin._basis);
    }

    private static bool Declaratie(ref Snelvenster venster)
    {
        if (!venster.Neem("<?xml"u8))
        {
            return venster.SlaWitOver();
        }

        var vorige = 0;
        while (true)
        {
            var wit = NeemWit(ref venster);
            if (venster.Neem("?>"u8))
            {
                return vorige > 0 && venster.SlaWitOver();
            }

            if (!wit || !Attribuut(ref venster, out var naam, out var waarde))
            {
                return false;
            }

            var nummer = naam switch
            {
                "version" when waarde == "1.0" => 1,
                "encoding" when waarde.Equals("utf-8", StringComparison.OrdinalIgnoreCase) => 2,
                "standalone" when waarde is "yes" or "no" => 3,
                _ => 0,
            };
            if (nummer <= vorige || (vorige == 0 && nummer != 1))
            {
                return false;
            }

            vorige = nummer;
        }
    }

    private bool Beginlabel(ref Snelvenster venster)
    {
        if (!venster.Neem("<"u8) || !Naam(ref venster, out var naam))
        {
            return false;
        }

        while (true)
        {
            var wit = NeemWit(ref venster);
            if (venster.Neem(">"u8))
            {
                break;
            }

            if (!wit || !Attribuut(ref venster, out var attribuut, out var waarde) || !Ken(attribuut, waarde))
            {
                return false;
            }
        }

        // The shared types of another edition than the message's own mean nothing here.
        return _eigen is not null
            && naam == (_eigen.Length == 0 ? Grammatica.Wortelnaam : $"{_eigen}:{Grammatica.Wortelnaam}")
            && (_basis is null || _basisnaamruimte == _bericht!.Editie.Basisnaamruimte)
            && (_xsi == "xsi" || !(_schemaLocation || _noNamespaceSchemaLocation));
    }

    private bool Ken(string attribuut, string waarde)
    {
        switch (attribuut)
        {
            case "xsi:schemaLocation" when !_schemaLocation:
                return _schemaLocation = true;
            case "xsi:noNamespaceSchemaLocation" when !_noNamespaceSchemaLocation:
                return _noNamespaceSchemaLocation = true;
            case "xmlns":
                return Bind("", waarde);
            default:
                return attribuut.StartsWith("xmlns:", StringComparison.Ordinal)
                    && IsVoorvoegsel(attribuut.AsSpan(6))
                    && Bind(attribuut[6..], waarde);
        }
    }

    /// <summary>Onthoudt het voorvoegsel van een bekende naamruimte; false als een van beide al voorkwam.</summary>
    private bool Bind(string voorvoegsel, string naamruimte)
    {
        if (voorvoegsel == _eigen || voorvoegsel == _basis || voorvoegsel == _xsi || voorvoegsel == _xsd)
        {
            return false;
        }

        if (_keus.Zoek(naamruimte) is { } bericht)
        {
            _bericht = bericht;
            return Eenmaal(ref _eigen, voorvoegsel);
        }

        foreach (var editie in _keus.Edities)
        {
            if (naamruimte == editie.Basisnaamruimte)
            {
                _basisnaamruimte = naamruimte;
                return Eenmaal(ref _basis, voorvoegsel);
            }
        }

        return naamruimte switch
        {
            Xsi => Eenmaal(ref _xsi, voorvoegsel),
            Xsd => Eenmaal(ref _xsd, voorvoegsel),
            _ => false,
        };
    }

    private static bool Eenmaal(ref string? plaats, string voorvoegsel)
    {
        var eerder = plaats;
        plaats = voorvoegsel;
        return eerder is null;
    }

    private static bool IsVoorvoegsel(ReadOnlySpan<char> tekst) =>
        tekst.Length is > 0 and <= MaxVoorvoegsel
        && (char.IsAsciiLetter(tekst[0]) || tekst[0] == '_')
        && !tekst.Contains(':')
        && !tekst.StartsWith("xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>naam="waarde", zonder wit erin en met niets dan zichtbare ASCII en spaties.</summary>
    private static bool Attribuut(ref Snelvenster venster, out string naam, out string waarde)
    {
        waarde = "";
        if (!Naam(ref venster, out naam) || venster.Rest is not [(byte)'=', (byte)'"' or (byte)'\'', ..])
        {
            return false;
        }

        // Plain loops: at the start of a process a vectorised search costs more to compile than it saves here.
        var aanhaling = venster.Rest[1];
        var rest = venster.Rest[2..];
        var lengte = 0;
        while (lengte < rest.Length && lengte <= MaxWaarde && rest[lengte] is >= (byte)' ' and <= (byte)'~' and not ((byte)'<' or (byte)'&'))
        {
            if (rest[lengte] == aanhaling)
            {
                waarde = Encoding.ASCII.GetString(rest[..lengte]);
                venster.Neem(lengte + 3, lengte + 3);
                return true;
            }

            lengte++;
        }

        return false;
    }

    private static bool Naam(ref Snelvenster venster, out string naam)
    {
        var lengte = 0;
        while (lengte < venster.Rest.Length
            && (char.IsAsciiLetterOrDigit((char)venster.Rest[lengte]) || venster.Rest[lengte] is (byte)'_' or (byte)'.' or (byte)'-' or (byte)':'))
        {
            lengte++;
        }

        naam = lengte <= MaxNaam ? Encoding.ASCII.GetString(venster.Rest[..lengte]) : "";
        venster.Neem(naam.Length, naam.Length);
        return naam.Length > 0;
    }

    private static bool NeemWit(ref Snelvenster venster)
    {
        var voor = venster.Gelezen;
        return venster.SlaWitOver() && venster.Gelezen > voor;
    }
}
