using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Edities;

/// <summary>Een bericht met een rol zoals een editie het schrijft.</summary>
internal sealed record Editiebericht(Berichteditie Editie, Berichtrol Rol)
{
    public Berichtsoort Soort => Editie.Soort(Rol);

    public string Naamruimte => Editie.Naamruimte(Rol);

    public Grammatica Grammatica => Editie.Grammatica(Rol);
}
