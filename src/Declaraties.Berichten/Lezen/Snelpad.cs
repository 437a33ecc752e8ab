using System.Diagnostics.CodeAnalysis;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>
/// Leest een gewoon geschreven, geldig bericht rechtstreeks uit zijn bytes. Weigert nooit: wat niet gewoon of niet geldig is geeft
/// false, en dan begint <see cref="Schemalezer"/> opnieuw en beslist.
/// </summary>
/// <remarks>
/// Only the tokens of XML are taken apart here, in the few forms that programs write: UTF-8, no attributes past the first element,
/// no references, comments or sections. Grammar, value types and builders are those of the other path, so what is accepted here is
/// accepted there, with the same values.
/// </remarks>
internal ref struct Snelpad
{
    private readonly Bouwer _bouwer;
    private readonly char[] _tekst = new char[Sneltekst.Max];
    private Snelvenster _venster;
    private Waarde _waarde;

    private Snelpad(Snelvenster venster, Bouwer bouwer)
    {
        _venster = venster;
        _bouwer = bouwer;
    }

    /// <summary>False als het bericht niet gewoon of niet geldig is; wat de bouwer heeft is dan niets waard.</summary>
    /// <param name="keus">Wat het kan zijn.</param>
    /// <param name="venster">Het bestand.</param>
    /// <param name="bouwer">Bouwt het bericht.</param>
    /// <param name="bericht">Welk bericht het is, en in welke editie het is geschreven, als het is aanvaard.</param>
    public static bool Lees(Leeskeus keus, Snelvenster venster, Bouwer bouwer, [NotNullWhen(true)] out Editiebericht? bericht)
    {
        var pad = new Snelpad(venster, bouwer);
        if (Snelbegin.Lees(ref pad._venster, keus, out bericht) is not { } wortel || bericht is null)
        {
            return false;
        }

        bouwer.Editie = bericht.Editie.Editie;
        return pad.Klasse(wortel, default) && pad._venster.Rest.IsEmpty;
    }

    /// <summary>De elementen van een klasse, in hun volgorde.</summary>
    private bool Elementen(Label[] labels)
    {
        foreach (var label in labels)
        {
            var plaats = _venster.Plaats;
            if (_venster.Neem(label.Begin))
            {
                do
                {
                    if (!(label.Type is { } type ? Waarde(label, type, plaats) : Klasse(label, plaats)))
                    {
                        return false;
                    }

                    plaats = _venster.Plaats;
                }
                while (label.Meermaals && _venster.Neem(label.Begin));
            }
            else if (label.Verplicht)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Een element met elementen, voorbij zijn beginlabel.</summary>
    private bool Klasse(Label label, Plaats plaats)
    {
        if (label.Veld != Veld.Geen)
        {
            _bouwer.Begin(label.Veld, plaats);
        }

        if (!_venster.SlaWitOver() || !Elementen(label.Inhoud) || !_venster.Neem(label.Eind) || !_venster.SlaWitOver())
        {
            return false;
        }

        if (label.Veld != Veld.Geen)
        {
            _bouwer.Einde(label.Veld);
        }

        return true;
    }

    /// <summary>Een element met een waarde, voorbij zijn beginlabel.</summary>
    private bool Waarde(Label label, Waardetype type, Plaats plaats)
    {
        var bytes = Sneltekst.Lees(_venster.Rest, _tekst, out var tekens);
        if (bytes < 0)
        {
            return false;
        }

        _venster.Neem(bytes, tekens);
        var tekst = _tekst.AsSpan(0, tekens);
        if (!_venster.Neem(label.Eind) || !_venster.SlaWitOver() || !type.Toets(tekst, ref _waarde))
        {
            return false;
        }

        if (label.Veld != Veld.Geen)
        {
            _bouwer.Waarde(label.Veld, tekst, in _waarde, plaats);
        }

        return true;
    }
}
