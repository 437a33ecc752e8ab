using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Tarieven;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Een bewaarde tariefset, zoals iemand haar op de opdrachtregel noemt.</summary>
internal static class Bewaardeset
{
    /// <summary>Herrekent de versie.</summary>
    /// <exception cref="Afbreken">Er komt iets anders uit dan is bewaard; wat staat op het scherm.</exception>
    public static Setherrekening Herreken(Omgeving omgeving, Tariefloket loket, BewaardeTariefset set)
    {
        var herrekend = loket.Herreken(set);
        if (herrekend.Uitkomst is not null)
        {
            return herrekend;
        }

        omgeving.Scherm.Klaag(Tariefloket.NietHerrekend(set));
        omgeving.Scherm.Klaag(herrekend.Fouten);
        throw new Afbreken(Afsluitcode.EigenFout, "Er is niets gedaan.");
    }
}
