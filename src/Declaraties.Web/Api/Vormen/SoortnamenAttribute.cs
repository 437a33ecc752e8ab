using System.ComponentModel.DataAnnotations;

namespace Declaraties.Web.Api.Vormen;

/// <summary>Hoe een bericht kan heten dat deze dienst verwerkt.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SoortnamenAttribute() : AllowedValuesAttribute("WMO323", "WMO301", "WMO305", "WMO307", "JW323", "JW301", "JW305", "JW307", "onbekend");
