using System.Globalization;
using Declaraties.Dienst.Instellingen;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>
/// Hoeveel bytes er tegelijk onderweg mogen zijn: gekomen of nog te komen, en nog niet vastgelegd. Wie iets aanbiedt krijgt vooraf plaats voor alles wat het kan worden, of niets; wie
/// eenmaal begint kan dus altijd afmaken, ook als er honderden tegelijk komen. Een achtste is er alleen voor kleine verzoeken, en daarvan kan één aanroeper een kwart bezetten: wie veel
/// of groots aanbiedt houdt een ander niet op.
/// </summary>
public sealed class Onderweg(Dienstinstellingen instellingen)
{
    /// <summary>Na hoeveel seconden het opnieuw te proberen is.</summary>
    public const int LaterOpnieuw = 5;

    private readonly Lock _slot = new();
    private readonly Dictionary<string, Aandeel> _aandelen = new(StringComparer.Ordinal);
    private long _groot;
    private long _klein;

    private long RuimteVoorKlein => instellingen.BytesOnderweg / Berichtgrootte.DeelVoorKlein;

    private long RuimteVoorGroot => instellingen.BytesOnderweg - RuimteVoorKlein;

    /// <summary>Vraagt plaats.</summary>
    /// <param name="wie">De aanroeper.</param>
    /// <param name="bytes">Hoeveel het hoogstens worden. Wie dat niet weet vraagt eerst <see cref="Berichtgrootte.Klein"/>, en zodra dat niet genoeg is alles wat een bericht mag tellen.</param>
    /// <param name="bezwaar">Waarom het nu niet kan, als zin.</param>
    /// <returns>De plaats, om terug te geven; null als die er nu niet is.</returns>
    public Plaats? Neem(string wie, long bytes, out string bezwaar)
    {
        lock (_slot)
        {
            var heeft = _aandelen.GetValueOrDefault(wie);
            var isGroot = bytes > Berichtgrootte.Klein;
            bezwaar = isGroot switch
            {
                true when heeft.Grote >= instellingen.AanbiedingenTegelijk => string.Create(
                    CultureInfo.InvariantCulture,
                    $"Van u zijn er al {heeft.Grote} aanbiedingen van meer dan 1 MB tegelijk onderweg, en dat is het meeste voor één aanroeper (Http:AanbiedingenTegelijk)."),
                true when _groot + bytes > RuimteVoorGroot => string.Create(
                    CultureInfo.InvariantCulture,
                    $"Er zijn nu zo veel grote aanbiedingen onderweg, van iedereen samen, dat deze er niet bij past (Http:BytesOnderweg, {instellingen.BytesOnderweg / Berichtgrootte.Klein} MB)."),
                false when heeft.Klein + bytes > RuimteVoorKlein / Berichtgrootte.DeelVanAanroeper =>
                    "Van u zijn er zo veel verzoeken tegelijk onderweg dat dit er niet bij past; een ander moet er ook nog bij kunnen (Http:BytesOnderweg).",
                false when _klein + bytes > RuimteVoorKlein => "Er zijn nu zo veel verzoeken onderweg, van iedereen samen, dat dit er niet bij past (Http:BytesOnderweg).",
                _ => "",
            };
            if (bezwaar.Length > 0)
            {
                bezwaar += string.Create(CultureInfo.InvariantCulture, $" Er is niets van vastgelegd; probeer het over {LaterOpnieuw} seconden opnieuw.");
                return null;
            }

            Tel(wie, isGroot, bytes);
            return new Plaats(this, wie, bytes);
        }
    }

    private void Tel(string wie, bool isGroot, long bytes)
    {
        var heeft = _aandelen.GetValueOrDefault(wie);
        if (isGroot)
        {
            _groot += bytes;
            heeft = heeft with { Grote = heeft.Grote + Math.Sign(bytes) };
        }
        else
        {
            _klein += bytes;
            heeft = heeft with { Klein = heeft.Klein + bytes };
        }

        if (heeft == default)
        {
            _aandelen.Remove(wie);
        }
        else
        {
            _aandelen[wie] = heeft;
        }
    }

    private void GeefTerug(string wie, long bytes)
    {
        lock (_slot)
        {
            Tel(wie, bytes > Berichtgrootte.Klein, -bytes);
        }
    }

    /// <summary>Plaats voor één verzoek, tot zij wordt teruggegeven.</summary>
    public sealed class Plaats(Onderweg onderweg, string wie, long bytes) : IDisposable
    {
        private bool _terug;

        /// <summary>Hoeveel bytes erin passen.</summary>
        public long Bytes => bytes;

        public void Dispose()
        {
            if (!_terug)
            {
                _terug = true;
                onderweg.GeefTerug(wie, bytes);
            }
        }
    }

    /// <param name="Grote">Hoeveel grote er van deze aanroeper zijn.</param>
    /// <param name="Klein">Hoeveel bytes de kleine samen zijn.</param>
    private readonly record struct Aandeel(int Grote, long Klein);
}
