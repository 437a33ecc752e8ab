using Declaraties.Berichten.Edities.Ijw32;
using Declaraties.Berichten.Edities.Iwmo32;
using Declaraties.Domein;

namespace Declaraties.Berichten.Edities;

/// <summary>De edities waarin een bericht geschreven kan zijn. Wie een bericht leest kiest de editie naar de naamruimte van het eerste element; niets anders zegt haar.</summary>
public sealed class Editieregister
{
    private readonly Berichteditie[] _alle;

    private Editieregister(Berichteditie[] alle) => _alle = alle;

    /// <summary>Wat dit programma kent. Een editie die hier niet staat, bestaat niet.</summary>
    public static Editieregister Standaard { get; } = new(
    [
        Iwmo32Editie.Beschrijving,
        Ijw32Editie.Beschrijving,
    ]);

    public IReadOnlyList<Berichteditie> Alle => _alle;

    /// <summary>Deze edities en nog een.</summary>
    /// <exception cref="ArgumentException">Er is er al een met die naam of naamruimte.</exception>
    public Editieregister Met(Berichteditie editie)
    {
        ArgumentNullException.ThrowIfNull(editie);
        return Array.Exists(_alle, ander => ander.Editie.Naam == editie.Editie.Naam || ander.Basisnaamruimte == editie.Basisnaamruimte)
            ? throw new ArgumentException($"Er is al een editie {editie.Editie} of een met haar naamruimte.", nameof(editie))
            : new([.. _alle, editie]);
    }

    /// <summary>Hoe deze editie haar berichten schrijft.</summary>
    /// <exception cref="ArgumentException">De editie staat hier niet.</exception>
    public Berichteditie Van(Editie editie) =>
        Array.Find(_alle, ander => ander.Editie == editie) ?? throw new ArgumentException($"Editie {editie} is niet bekend.", nameof(editie));

    /// <summary>De editie waarvan een bericht met deze rol in deze naamruimte staat; leeg als die er niet is.</summary>
    internal Berichteditie? Zoek(Berichtrol rol, string naamruimte) =>
        Array.Find(_alle, editie => string.Equals(editie.Naamruimte(rol), naamruimte, StringComparison.Ordinal));
}
